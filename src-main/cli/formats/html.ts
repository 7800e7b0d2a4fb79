import { buildReport } from '../../report/build-report'
import { htmlReport } from '../../report/html-report'
import type { Format } from './format'

/** The report that the window saves, without a date: the same documents give the same file. */
export const formatHtml: Format = (judgement, { root }) => htmlReport(buildReport(judgement, { root, date: null, branch: null }))
