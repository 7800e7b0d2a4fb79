import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { hardTexts } from '../../../src-spec/fixtures/hard-texts.ts'
import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { inMilliseconds, inTimes } from '../table.mjs'

/** Documents of every kind that is read in a way of its own. */
const paths = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md', 'CONSTITUTION.md', 'TECHNICAL-DESIGN.md', 'specs/a/spec.md']
const units = 50_000
/** How much longer the second text is. */
const times = 4
/** Linear reading takes `times` as long, quadratic `times` squared; this lies between both. */
const mostTimes = 8
/** What takes less is noise. */
const worthTelling = 50

setFlagsFromString('--expose-gc')
const collectGarbage = /** @type {() => void} */ (runInNewContext('gc'))

/**
 * Judges texts made to be slow, each once and four times as long: linear reading takes four times as long, quadratic reading
 * sixteen times. The worst is shown.
 *
 * @param {Pick<import('./full-check.mjs').Engine, 'judge'>} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function growth({ judge }) {
  let worst = { what: '', ratio: 0, took: 0 }
  let slowest = { what: '', took: 0 }
  for (const [name, make] of Object.entries(hardTexts)) {
    for (const path of paths) {
      const judging = (/** @type {number} */ length) => {
        const text = make(length)
        return () => judge(workspaceOf({ [path]: text }, { [path]: `${text}\n` }))
      }
      const what = `${name} in ${path}`
      const { ratio, took } = compare(judging(units), judging(units * times))
      if (took > worthTelling && ratio > worst.ratio) worst = { what, ratio, took }
      if (took > slowest.took) slowest = { what, took }
    }
  }
  return [
    {
      what: `${Object.keys(hardTexts).length} texts made to be slow, ${units / 1000} → ${(units * times) / 1000} KB`,
      floor: `slowest ${inMilliseconds(slowest.took)}: ${slowest.what}`,
      ours: `${inMilliseconds(worst.took)}: ${worst.what}`,
      ratio: inTimes(worst.ratio),
      goal: `worst ≤ ${mostTimes} × for ${times} times the text`,
      met: worst.ratio <= mostTimes,
    },
  ]
}

/**
 * What looks worse than linear is measured again, up to four times: other programs make single runs slower, and none faster.
 *
 * @param {() => unknown} once
 * @param {() => unknown} more the same for the longer text
 */
function compare(once, more) {
  let before = processorTime(once)
  let took = processorTime(more)
  const ratio = () => took / Math.max(before, worthTelling / mostTimes)
  for (let again = 0; again < 4 && took > worthTelling && ratio() > times * 1.25; again += 1) {
    before = Math.min(before, processorTime(once))
    took = Math.min(took, processorTime(more))
  }
  return { ratio: ratio(), took }
}

/** Milliseconds of runs since garbage was collected. */
let uncollected = 0

/**
 * Without the garbage of the runs before, which V8 would collect in the longer ones only: that takes as long as they do themselves.
 *
 * @param {() => unknown} run
 * @returns {number} milliseconds
 */
function processorTime(run) {
  if (uncollected > worthTelling / 10) {
    collectGarbage()
    uncollected = 0
  }
  const began = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1000
  uncollected += took
  return took
}
