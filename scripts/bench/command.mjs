import { join } from 'node:path'
import { inRoot } from '../setup/root.mjs'
import { makeRepository } from '../windows/repository.mjs'
import { commandTime, timeOf } from './compare/command-cases.mjs'
import { activeText, decisionLogText } from './documents/other-texts.mjs'
import { specText } from './documents/spec-text.mjs'
import { median } from './measure.mjs'
import { inMilliseconds, inTimes } from './table.mjs'

const pairs = 15

/**
 * Processor time of the built command as a whole process, and of a Node that does nothing, in turn.
 *
 * @param {string} folder a temporary one
 * @returns {import('./table.mjs').Row[]}
 */
export function command(folder) {
  const repository = makeRepository(join(folder, 'checked'), {
    'SPEC.md': specText(25_000),
    'ACTIVE_SPEC.md': activeText,
    'DECISION_LOG.md': decisionLogText(170),
  })
  const floor = []
  const ours = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const nothing = timeOf(process.execPath, ['-e', '0'])
    const check = commandTime(inRoot('out/cli/cli.js'), repository, process.execPath)
    // The first pair warms up the disk, and leaves the compiled form of the command behind.
    if (pair === 0) continue
    floor.push(nothing)
    ours.push(check)
  }
  const ratio = median(ours) / median(floor)
  return [
    {
      what: 'command, a SPEC and a log of 25 KB, processor time',
      floor: `node -e 0 ${inMilliseconds(median(floor))}`,
      ours: inMilliseconds(median(ours)),
      ratio: inTimes(ratio),
      goal: '≤ 2.5 ×',
      met: ratio <= 2.5,
    },
  ]
}
