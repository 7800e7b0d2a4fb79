import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { decisionLogText } from '../documents/other-texts.mjs'
import { median, mediansOf } from '../measure.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'
import { press } from './after-keystroke.mjs'
import { scanRows } from './line-scanner.mjs'

/** Times of the line scanner. */
const goals = /** @type {const} */ ({ read: 3, judged: 5 })
/** A key costs a row, whatever the log: milliseconds. */
const keyGoal = 0.5

/**
 * A long decision log read, and judged from nothing, against splitting its rows; and the judgement after a key in one of its rows,
 * beside what is committed, against the Markdown parser that the editor uses.
 *
 * @param {import('./full-check.mjs').Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function decisionLog({ createJudge, decisionIds, judge }) {
  return /** @type {const} */ ([
    [10_000, 7, 20],
    [100_000, 3, 5],
  ]).flatMap(([rows, times, presses]) => {
    const text = decisionLogText(rows)
    const what = `decision log, ${rows.toLocaleString('en-US')} rows`
    const workspace = workspaceOf({ 'DECISION_LOG.md': text })
    const found = judge(workspace).decisions.length
    if (found !== rows) throw new Error(`the log has ${rows} decisions, but ${found} were read`)
    const runs = {
      read: () => decisionIds(text, 'DECISION_LOG.md'),
      judged: () => judge(workspace),
      scanner: () => scanRows(text),
    }
    const { scanner, ...ours } = mediansOf(runs, { warmUp: 1, times })
    return [
      ...Object.entries(ours).map(([how, taken]) => {
        const goal = goals[/** @type {keyof typeof goals} */ (how)]
        return {
          what: `${what}, ${how}`,
          floor: `line scanner ${inMilliseconds(scanner)}`,
          ours: inMilliseconds(taken),
          ratio: inTimes(taken / scanner),
          goal: `≤ ${goal} ×`,
          met: taken / scanner <= goal,
        }
      }),
      keyInRow(createJudge(), what, text, presses),
    ]
  })
}

/**
 * @param {ReturnType<import('./full-check.mjs').Engine['createJudge']>} judge
 * @param {string} what
 * @param {string} text
 * @param {number} presses
 * @returns {import('../table.mjs').Row}
 */
function keyInRow(judge, what, text, presses) {
  const texts = { 'DECISION_LOG.md': text }
  const middle = text.indexOf('Give lane', text.length / 2) + 'Give'.length
  const keys = press(judge, { path: 'DECISION_LOG.md', texts, committed: texts, presses, placeOf: (_, key) => middle + key })
  const [floor, ours] = [median(keys.floor), median(keys.ours)]
  return {
    what: `${what}, a key in one row`,
    floor: `lezer incremental ${inMilliseconds(floor)}`,
    ours: inMilliseconds(ours),
    ratio: inTimes(ours / floor),
    goal: `≤ ${keyGoal} ms`,
    met: ours <= keyGoal,
  }
}
