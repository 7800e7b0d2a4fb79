import { hardTexts } from '../../../src-spec/fixtures/hard-texts.ts'
import { inMilliseconds, inTimes } from '../table.mjs'
import { workspaceOf } from './workspace.mjs'

/** Documents of every kind that is read in a way of its own. */
const paths = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md', 'CONSTITUTION.md', 'TECHNICAL-DESIGN.md', 'specs/a/spec.md']
const units = 50_000
/** What takes less is noise. */
const worthTelling = 50

/**
 * Texts made to be slow, once and four times as long: who reads in linear time takes four times as long, and who does not,
 * sixteen times. The worst is told.
 *
 * @param {import('./full-check.mjs').Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function growth({ judge }) {
  let worst = { what: '', ratio: 0, took: 0 }
  let slowest = { what: '', took: 0 }
  for (const [name, make] of Object.entries(hardTexts)) {
    for (const path of paths) {
      const [once, more] = [make(units), make(units * 2)].map((text) =>
        least(() => judge(workspaceOf({ [path]: text }, { [path]: `${text}\n` }))),
      )
      const what = `${name} in ${path}`
      const ratio = Number(more) / Math.max(Number(once), worthTelling / 8)
      if (Number(more) > worthTelling && ratio > worst.ratio) worst = { what, ratio, took: Number(more) }
      if (Number(more) > slowest.took) slowest = { what, took: Number(more) }
    }
  }
  return [
    {
      what: `${Object.keys(hardTexts).length} texts made to be slow, 50 → 200 KB`,
      floor: `slowest ${inMilliseconds(slowest.took)}: ${slowest.what}`,
      ours: `${inMilliseconds(worst.took)}: ${worst.what}`,
      ratio: inTimes(worst.ratio),
      goal: 'worst ≤ 8 × for four times the text',
      met: worst.ratio <= 8,
    },
  ]
}

/**
 * @param {() => unknown} run
 * @returns {number} milliseconds of processor time, the least of three
 */
function least(run) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round += 1) {
    const began = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(began)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
