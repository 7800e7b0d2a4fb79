import { readFileSync } from 'node:fs'
import { GFM, parser } from '@lezer/markdown'
import { lint } from 'markdownlint/sync'
import { inRoot } from '../../setup/root.mjs'
import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { specText } from '../documents/spec-text.mjs'
import { mediansOf } from '../measure.mjs'
import { inBytes, inMilliseconds, inTimes } from '../table.mjs'
import { scanLines } from './line-scanner.mjs'

const gfm = parser.configure(GFM)

/** @typedef {typeof import('#spec')} Engine */

/**
 * Whole documents judged from nothing, against those who read the same text.
 *
 * @param {Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function fullCheck({ judge }) {
  const sizes = /** @type {const} */ ([
    [25_000, 25, 10],
    [250_000, 11, 3],
    [2_500_000, 3, 1],
  ]).map(([bytes, times, warmUp]) => timed(judge, `full check of ${inBytes(bytes)}`, { 'SPEC.md': specText(bytes) }, { times, warmUp }))
  const [small = Number.NaN, , large = Number.NaN] = sizes.map(({ perKilobyte }) => perKilobyte)
  const floor = `${inMilliseconds(small)} a KB at 25 KB`
  const row = { what: 'full check, growth to 2.5 MB', floor, ours: `${inMilliseconds(large)} a KB`, ratio: inTimes(large / small) }
  const growth = { ...row, goal: 'linear: ≤ 1.25 ×', met: large / small <= 1.25 }
  const own = timed(judge, "full check of the project's own three documents", ownTexts(), { times: 25, warmUp: 10 })
  return [...sizes.map(({ row }) => row), own.row, growth]
}

/** Written for readers, who name more technologies, keys and numbers than a text that is made for its size. */
function ownTexts() {
  const files = ['SPEC.md', 'ACTIVE_SPEC.md', 'DECISION_LOG.md']
  return Object.fromEntries(files.map((file) => [file, readFileSync(inRoot('docs', file), 'utf8')]))
}

/**
 * @param {Engine['judge']} judge
 * @param {string} what
 * @param {Readonly<Record<string, string>>} texts by path
 * @param {{ times: number, warmUp: number }} runs
 */
function timed(judge, what, texts, { times, warmUp }) {
  const workspace = workspaceOf(texts)
  const each = Object.values(texts)
  const runs = {
    ours: () => judge(workspace),
    scanner: () => each.map(scanLines),
    lezer: () => each.map((text) => gfm.parse(text)),
    peer: () => lint({ strings: texts }),
  }
  const { ours, scanner, lezer, peer } = mediansOf(runs, { warmUp, times })
  const others = `lezer GFM ${inMilliseconds(lezer)}, line scanner ${inMilliseconds(scanner)}`
  const row = {
    what,
    floor: `markdownlint ${inMilliseconds(peer)} (${others})`,
    ours: inMilliseconds(ours),
    ratio: `${inTimes(peer / ours)} faster`,
    goal: '≥ 8 × faster',
    met: peer / ours >= 8,
  }
  return { row, perKilobyte: (ours / each.join('').length) * 1000 }
}
