import { report } from '#spec'
import type { Format } from './format'

/** The stable, versioned report for programs. */
export const formatJson: Format = (judgement, { root }) => `${JSON.stringify(report(judgement, root), null, 2)}\n`
