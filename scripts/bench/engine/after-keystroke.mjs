import { TreeFragment } from '@lezer/common'
import { GFM, parser } from '@lezer/markdown'
import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { median, percentile } from '../measure.mjs'
import { inBytes, inMilliseconds, inTimes } from '../table.mjs'

const gfm = parser.configure(GFM)

/**
 * One letter more, all over a SPEC beside its plan and its log, and the judgement that follows; the judge remembers what
 * it read before.
 *
 * @param {import('./full-check.mjs').Engine} engine
 * @returns {import('../table.mjs').Row[]}
 */
export function afterKeystroke({ createJudge }) {
  return /** @type {const} */ ([
    [25_000, 300],
    [250_000, 100],
    [1_000_000, 40],
    [2_500_000, 20],
  ]).map(([bytes, presses]) => {
    const text = specText(bytes)
    const texts = { 'SPEC.md': text, 'ACTIVE_SPEC.md': activeText, 'DECISION_LOG.md': decisionLogText(200) }
    const { ours, floor } = press(createJudge(), { path: 'SPEC.md', texts, presses, placeOf: spread })
    const within = percentile(ours, 0.95)
    return {
      what: `judgement after a key, ${inBytes(bytes)}`,
      floor: `lezer incremental ${inMilliseconds(median(floor))}`,
      ours: `${inMilliseconds(median(ours))}, p95 ${inMilliseconds(within)}`,
      ratio: inTimes(median(ours) / median(floor)),
      goal: bytes <= 1_000_000 ? 'p95 ≤ 0.5 ms' : '(to 1 MB)',
      met: bytes <= 1_000_000 ? within <= 0.5 : null,
    }
  })
}

/**
 * Presses keys in one of several documents.
 *
 * @param {ReturnType<import('./full-check.mjs').Engine['createJudge']>} judge
 * @param {{
 *   path: string,
 *   texts: Readonly<Record<string, string>>,
 *   committed?: Readonly<Record<string, string>>,
 *   presses: number,
 *   placeOf: (text: string, press: number) => number,
 * }} typed `texts` and what is `committed` by path; `placeOf` answers where a key goes
 * @returns {{ ours: number[], floor: number[] }} milliseconds, one a key
 */
export function press(judge, { path: typed, texts, committed, presses, placeOf }) {
  const before = workspaceOf(texts, committed)
  const others = before.documents.filter(({ path }) => path !== typed)
  let text = texts[typed] ?? ''
  let tree = gfm.parse(text)
  let fragments = TreeFragment.addTree(tree)
  judge(before)
  const ours = []
  const floor = []
  const warmUp = Math.ceil(presses / 5)
  for (let press = 0; press < presses + warmUp; press += 1) {
    const at = placeOf(text, press)
    // A flat string, as the text is once it was sent to another thread.
    text = Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString()
    const workspace = { ...before, documents: [{ path: typed, text }, ...others] }
    let began = performance.now()
    judge(workspace)
    const judged = performance.now() - began
    began = performance.now()
    fragments = TreeFragment.applyChanges(fragments, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }])
    tree = gfm.parse(text, fragments)
    fragments = TreeFragment.addTree(tree, fragments)
    const parsed = performance.now() - began
    if (press < warmUp) continue
    ours.push(judged)
    floor.push(parsed)
  }
  return { ours, floor }
}

/**
 * Inside words, spread over the whole text, the same ones in every run.
 *
 * @param {string} text
 * @param {number} press
 */
function spread(text, press) {
  const from = Math.floor(((press * 0.618_034) % 1) * (text.length - 200)) + 100
  const found = text.slice(from).search(/[a-z][a-z]/)
  return found < 0 ? from : from + found + 1
}
