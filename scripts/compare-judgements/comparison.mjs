import { places } from '../corpus/places.mjs'
import { workspaceOf } from '../workspace/workspace-of.mjs'

/** @typedef {import('./bundle.mjs').Engine} Engine */

const companions = {
  'SPEC.md': '# Shop\n\n## Hydration Contract\n\n- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n\n## Data Model\n\nAn Order has Items.\n',
  'ACTIVE_SPEC.md': '# Active\n\n## Constraints\n\n- Database: MongoDB\n\n## Tasks\n\n- [ ] Add `GET /orders` @ana due 2026-05-01\n',
  'DECISION_LOG.md':
    '# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| 001 | 2026-02-01 | Use PostgreSQL | Active |\n',
}

/** Keys of a judgement that hold words for people. */
const words = new Set(['message', 'sentence', 'button', 'title', 'label', 'reason'])

/** Compares two engines. */
export class Comparison {
  /** @type {string[]} one line a difference: where, and both answers */
  differences = []
  judged = 0
  #before
  #after
  #ignoreWords

  /** @param {Engine} before @param {Engine} after @param {boolean} ignoreWords */
  constructor(before, after, ignoreWords) {
    this.#before = before
    this.#after = after
    this.#ignoreWords = ignoreWords
  }

  /** @param {string} name @param {string} text judged once as every kind */
  whole(name, text) {
    for (const place of places) {
      const workspace = comparedWorkspace({ ...companions, [place]: text }, companions)
      this.#compare(`${name} as ${place}`, this.#before.judge(workspace), this.#after.judge(workspace))
    }
  }

  /** @param {readonly { readonly path: string, readonly text: string }[]} texts @param {number} count of edits @param {number} seed */
  edited(texts, count, seed) {
    const random = randomFrom(seed)
    const small = texts.filter(({ text }) => text.length < 40_000)
    for (let done = 0; done < count; ) {
      const { path, text } = /** @type {typeof texts[number]} */ (small[random(small.length)])
      const place = /** @type {string} */ (places[random(places.length)])
      const committed = { ...companions, [place]: text }
      const [before, after] = [this.#before.createJudge(), this.#after.createJudge()]
      let present = text
      for (let edit = 0; edit < 10 && done < count; edit += 1, done += 1) {
        present = editOf(present, random)
        const workspace = comparedWorkspace({ ...committed, [place]: present }, committed)
        this.#compare(`${path} as ${place}, edit ${edit + 1}`, before(workspace), after(workspace))
      }
    }
  }

  /** @param {string} where @param {unknown} before @param {unknown} after */
  #compare(where, before, after) {
    this.judged += 1
    const difference = this.#ignoreWords
      ? firstDifference(withNumberedFindings(before), withNumberedFindings(after), true, 'judgement')
      : firstDifference(before, after, false, 'judgement')
    if (difference !== null) this.differences.push(`${where}: ${difference}`)
  }
}

/** @param {Record<string, string>} documents @param {Record<string, string>} committed @returns {any} */
function comparedWorkspace(documents, committed) {
  const otherBranches = [{ id: '001', branch: 'other' }]
  return workspaceOf(documents, committed, {
    specAtActive: committed['SPEC.md'] ?? null,
    otherBranches,
    deadLinks: [],
    today: '2026-06-15',
  })
}

const pieces = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '## Heading\n',
  '- [ ] box\n',
  '- [x] done\n',
  'TODO: later',
  '{{NAME}}',
  '| a | b |\n|---|---|\n',
  '```\n',
  '**',
  '> ',
  'MUST',
]

/** @param {string} text @param {(below: number) => number} random */
function editOf(text, random) {
  const at = random(text.length + 1)
  const cut = random(5) === 0 ? random(200) : random(4)
  const put = random(3) === 0 ? '' : (pieces[random(pieces.length)] ?? '')
  return text.slice(0, at) + put + text.slice(at + cut)
}

/** @param {number} seed @returns {(below: number) => number} whole numbers from 0, the same ones for the same seed (mulberry32) */
function randomFrom(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * The id of a finding may be a hash of its message. Each id becomes the check with the number of the finding in its list,
 * also where the judgement refers to a finding, so that the references are still compared.
 *
 * @param {any} judgement
 * @returns {any}
 */
function withNumberedFindings(judgement) {
  const findings = [...judgement.findings, ...judgement.waived.map((/** @type {any} */ { finding }) => finding)]
  const names = new Map(findings.map(({ id, check }, index) => [id, `${check} ${index + 1}`]))
  return JSON.parse(JSON.stringify(judgement), (_, value) => (typeof value === 'string' ? (names.get(value) ?? value) : value))
}

/**
 * Everything of `before` must be in `after`; keys that only `after` has are allowed.
 *
 * @param {any} before
 * @param {any} after
 * @param {boolean} ignoreWords
 * @param {string} path
 * @returns {string | null}
 */
export function firstDifference(before, after, ignoreWords, path) {
  if (Object.is(before, after)) return null
  if (
    typeof before !== 'object' ||
    typeof after !== 'object' ||
    before === null ||
    after === null ||
    Array.isArray(before) !== Array.isArray(after)
  )
    return `${path}: ${short(before)} → ${short(after)}`
  if (Array.isArray(before) && before.length !== after.length) return `${path}: ${before.length} → ${after.length} entries`
  for (const key of Object.keys(before)) {
    if (ignoreWords && words.has(key) && typeof before[key] === 'string' && typeof after[key] === 'string') continue
    const found = firstDifference(before[key], after[key], ignoreWords, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** @param {unknown} value */
function short(value) {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 160)
}
