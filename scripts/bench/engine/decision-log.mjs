import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { decisionLogText } from '../documents/other-texts.mjs'
import { mediansOf } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'
import { scanRows } from './line-scanner.mjs'

/**
 * A long decision log read, and judged from nothing, against splitting its rows.
 *
 * @param {import('./full-check.mjs').Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function decisionLog({ decisionIds, judge }) {
  return /** @type {const} */ ([
    [10_000, 7],
    [100_000, 3],
  ]).flatMap(([rows, times]) => {
    const text = decisionLogText(rows)
    const workspace = workspaceOf({ 'DECISION_LOG.md': text })
    const found = judge(workspace).decisions.length
    if (found !== rows) throw new Error(`the log has ${rows} decisions, but ${found} were read`)
    const runs = {
      read: () => decisionIds(text, 'DECISION_LOG.md'),
      judged: () => judge(workspace),
      scanner: () => scanRows(text),
    }
    const { scanner, ...ours } = mediansOf(runs, { warmUp: 1, times })
    return Object.entries(ours).map(([how, taken]) => ({
      what: `decision log, ${rows.toLocaleString('en-US')} rows, ${how}`,
      floor: `line scanner ${inMilliseconds(scanner)}`,
      ours: inMilliseconds(taken),
      ratio: inTimes(taken / scanner),
      goal: '≤ 3 × to parse',
      met: taken / scanner <= 3,
    }))
  })
}
