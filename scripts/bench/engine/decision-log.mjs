import { decisionLogText } from '../documents/other-texts.mjs'
import { mediansOf } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'
import { scanRows } from './line-scanner.mjs'
import { workspaceOf } from './workspace.mjs'

/**
 * A long decision log judged from nothing, against splitting its rows.
 *
 * @param {import('./full-check.mjs').Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function decisionLog({ judge }) {
  return /** @type {const} */ ([
    [10_000, 7],
    [100_000, 3],
  ]).map(([rows, times]) => {
    const text = decisionLogText(rows)
    const workspace = workspaceOf({ 'DECISION_LOG.md': text })
    const found = judge(workspace).decisions.length
    if (found !== rows) throw new Error(`the log has ${rows} decisions, but ${found} were read`)
    const { ours, scanner } = mediansOf({ ours: () => judge(workspace), scanner: () => scanRows(text) }, { warmUp: 1, times })
    return {
      what: `decision log, ${rows.toLocaleString('en-US')} rows, judged`,
      floor: `line scanner ${inMilliseconds(scanner)}`,
      ours: inMilliseconds(ours),
      ratio: inTimes(ours / scanner),
      goal: '≤ 3 × to parse',
      met: ours / scanner <= 3,
    }
  })
}
