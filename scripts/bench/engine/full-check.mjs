import { GFM, parser } from '@lezer/markdown'
import { lint } from 'markdownlint/sync'
import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { specText } from '../documents/spec-text.mjs'
import { mediansOf } from '../measure.mjs'
import { inBytes, inMilliseconds, inTimes } from '../table.mjs'
import { scanLines } from './line-scanner.mjs'

const gfm = parser.configure(GFM)

/** @typedef {typeof import('#spec')} Engine */

/**
 * A whole SPEC judged from nothing, against those who read the same text.
 *
 * @param {Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function fullCheck({ judge }) {
  const rows = []
  const perKilobyte = []
  for (const [bytes, times, warmUp] of /** @type {const} */ ([
    [25_000, 25, 10],
    [250_000, 11, 3],
    [2_500_000, 3, 1],
  ])) {
    const text = specText(bytes)
    const workspace = workspaceOf({ 'SPEC.md': text })
    const runs = {
      ours: () => judge(workspace),
      scanner: () => scanLines(text),
      lezer: () => gfm.parse(text),
      peer: () => lint({ strings: { text } }),
    }
    const { ours, scanner, lezer, peer } = mediansOf(runs, { warmUp, times })
    perKilobyte.push((ours / text.length) * 1000)
    const others = `lezer GFM ${inMilliseconds(lezer)}, line scanner ${inMilliseconds(scanner)}`
    rows.push({
      what: `full check of ${inBytes(bytes)}`,
      floor: `markdownlint ${inMilliseconds(peer)} (${others})`,
      ours: inMilliseconds(ours),
      ratio: `${inTimes(peer / ours)} faster`,
      goal: '≥ 8 × faster',
      met: peer / ours >= 8,
    })
  }
  const [small = Number.NaN, , large = Number.NaN] = perKilobyte
  const floor = `${inMilliseconds(small)} a KB at 25 KB`
  const row = { what: 'full check, growth to 2.5 MB', floor, ours: `${inMilliseconds(large)} a KB`, ratio: inTimes(large / small) }
  return [...rows, { ...row, goal: 'linear: ≤ 1.25 ×', met: large / small <= 1.25 }]
}
