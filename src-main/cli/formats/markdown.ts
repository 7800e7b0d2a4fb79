import { buildReport } from '../../report/build-report'
import { markdownReport } from '../../report/markdown-report'
import type { Format } from './format'

/** The report that the window copies, without a date: the same documents give the same text. */
export const formatMarkdown: Format = (judgement, { root }) => markdownReport(buildReport(judgement, { root, date: null, branch: null }))
