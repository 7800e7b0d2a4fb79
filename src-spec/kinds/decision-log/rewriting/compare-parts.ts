import { coverage, likeness, sentenceWords } from '../../../reading/rules/sentence-words'
import type { Range } from '../../../text/source'
import { amountsIn } from '../../../vocabulary/amounts'
import { categories } from '../../../vocabulary/index'
import { isTechnology } from '../../../vocabulary/is-technology'
import { modalWords, smallWords } from '../../../vocabulary/modal-words'
import type { EntryPart } from './entry-parts'
import { negation, pronouns } from './rewrite-words'

/** How a statement of a decision lost its meaning: another number, the opposite, another technology, name or word, or it is gone. */
export interface Rewrite {
  readonly kind: 'number' | 'negation' | 'technology' | 'name' | 'word' | 'removed'
  readonly before: string
  /** Empty for one that is gone. */
  readonly after: string
  /** What was written instead of what: `two hours` → `four hours`; empty where the sentences say it. */
  readonly from: string
  readonly to: string
  /** Of the changed statement, in the later text; null for one that is gone. */
  readonly range: Range | null
}

/** Above this likeness two sentences are one, reworded. */
const same = 0.6
/** Pairs of sentences; a decision that differs in more was written anew. */
const mostPairs = 400_000
const rank = ['number', 'negation', 'technology', 'name', 'removed', 'word'] as const

/** The heaviest rewrite of a decision's statements; null where only words, links or additions differ. */
export function compareParts(before: readonly EntryPart[], after: readonly EntryPart[]): Rewrite | null {
  const keys = new Set(after.map(keyOf))
  const known = new Set(before.map(keyOf))
  const gone = before.filter((part) => !keys.has(keyOf(part)))
  const fresh = after.filter((part) => !known.has(keyOf(part)))
  const all = new Set(fresh.flatMap(({ text }) => [...sentenceWords(text).stems]))
  const [first] = gone
  if (first && gone.length * fresh.length > mostPairs) return removal(first)
  const candidates = fresh.map((part) => ({ part, words: new Set(part.tokens) }))
  const rewrites = gone.flatMap((part) => rewriteOf(part, candidates, all) ?? [])
  return rewrites.sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind))[0] ?? null
}

function keyOf({ tokens }: EntryPart): string {
  return tokens.join(' ')
}

interface Candidate {
  readonly part: EntryPart
  readonly words: ReadonlySet<string>
}

function rewriteOf(part: EntryPart, fresh: readonly Candidate[], all: ReadonlySet<string>): Rewrite | null {
  const words = new Set(part.tokens)
  let best: { readonly other: EntryPart; readonly alike: number } | null = null
  for (const candidate of fresh) {
    const alike = likeness(words, candidate.words)
    if (!best || alike > best.alike) best = { other: candidate.part, alike }
  }
  const isShort = part.tokens.length <= 3 && part.numbers.size > 0
  if (best && best.alike >= (isShort ? 0.3 : same)) return differenceOf(part, best.other)
  const { stems } = sentenceWords(part.text)
  if (stems.size < (part.isDecision ? 2 : 4) || coverage(stems, all) >= 0.5 || !isStatement(part.text)) return null
  return removal(part)
}

function removal({ text }: EntryPart): Rewrite {
  return { kind: 'removed', before: text, after: '', from: '', to: '', range: null }
}

/** The lead of a list, and the end of a sentence in brackets, say nothing by themselves. */
function isStatement(text: string): boolean {
  return !/[:：]$/.test(text) && text.includes('(') === text.includes(')')
}

function differenceOf(before: EntryPart, after: EntryPart): Rewrite | null {
  const hunks = hunksOf(before.tokens, after.tokens)
  const both = { before: before.text, after: after.text, range: after.range }
  const say = (words: readonly string[]) => words.join(' ')
  const [old, now] = [new Set(before.tokens), new Set(after.tokens)]
  for (const { removed, inserted } of hunks) {
    const was = removed.filter((word) => before.numbers.has(word) && !now.has(word))
    const is = inserted.filter((word) => after.numbers.has(word) && !old.has(word))
    if (was.length === 1 && is.length === 1 && removed.length <= 4 && inserted.length <= 4 && !hasSameAmounts(before.text, after.text))
      return { kind: 'number', ...both, from: say(was), to: say(is) }
  }
  const count = ({ tokens }: EntryPart) => tokens.filter((word) => negation.test(word)).length
  if (count(before) % 2 !== count(after) % 2 && isSmall(hunks) && hunks.some(turnsRound))
    return { kind: 'negation', ...both, from: '', to: '' }
  const [was, is] = [before, after].map(({ text }) => modalWords.find(([, words]) => words.test(text))?.[0] ?? 'none')
  if ((was === 'must' || was === 'must not') && (is === 'should' || is === 'may') && isSmall(hunks))
    return { kind: 'negation', ...both, from: was, to: is }
  for (const { removed, inserted } of hunks) {
    const [name] = removed.filter((word) => before.names.has(word) && !now.has(word))
    const [other] = inserted.filter((word) => after.names.has(word) && !old.has(word))
    if (name && other && removed.length <= 3 && inserted.length <= 3 && !isTypo(name, other))
      return { kind: areRivals(name, other) ? 'technology' : 'name', ...both, from: say(removed), to: say(inserted) }
  }
  const word = before.isDecision ? replacedWord(hunks, old, now) : null
  return word && { kind: 'word', ...both, ...word }
}

/** `5 minutes` and `300 s`. */
function hasSameAmounts(before: string, after: string): boolean {
  const now = amountsIn(after)
  const old = amountsIn(before)
  return (
    old.length > 0 &&
    old.every(({ dimension, low, high }) => now.some((one) => one.dimension === dimension && one.low === low && one.high === high))
  )
}

/** The one word that another one replaced, where nothing else differs; null for a longer rewording and for another form of the word. */
function replacedWord(
  hunks: readonly Hunk[],
  old: ReadonlySet<string>,
  now: ReadonlySet<string>,
): { readonly from: string; readonly to: string } | null {
  const content = hunks.map(({ removed, inserted }) => ({ removed: removed.filter(isContent), inserted: inserted.filter(isContent) }))
  const [only, ...more] = content.filter(({ removed, inserted }) => removed.length + inserted.length > 0)
  const [from, to] = [only?.removed[0], only?.inserted[0]]
  if (!only || more.length > 0 || only.removed.length !== 1 || only.inserted.length !== 1 || !from || !to) return null
  return now.has(from) || old.has(to) || isTypo(from, to) || from.slice(0, 4) === to.slice(0, 4) ? null : { from, to }
}

function isContent(word: string): boolean {
  return word.length > 2 && /\p{L}/u.test(word) && !smallWords.has(word) && !pronouns.has(word)
}

/** Whether two words are technologies of one category, such as two databases. */
function areRivals(word: string, other: string): boolean {
  return Object.keys(categories).some((subject) => isTechnology(word, subject) && isTechnology(other, subject))
}

/** A negation came or went alone: with other words it may belong to what they said. */
function turnsRound({ removed, inserted }: Hunk): boolean {
  const words = [...removed, ...inserted]
  return words.some((word) => negation.test(word)) && words.every((word) => negation.test(word) || !isContent(word))
}

/** Few words differ, so that a word that turns the sentence round is the change. */
function isSmall(hunks: readonly Hunk[]): boolean {
  return hunks.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length, 0) <= 4
}

/** Whether two texts differ in slips of the pen alone: as many words, and each the same or nearly so. No number differs. */
export function isCorrection(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  if (!old || !now || old.length !== now.length || old.length < 2) return false
  const pairs = old.map((word, index) => [word, now[index] ?? ''] as const).filter(([word, other]) => word !== other)
  return (
    pairs.length === 1 &&
    pairs.every(([word, other]) => !/\d/.test(word + other) && !negation.test(word) && !negation.test(other) && isSlip(word, other))
  )
}

/** One letter more, less or other in a long word, or two that changed places. */
function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && !a.startsWith(b) && !b.startsWith(a) && isTypo(a, b)
}

/** One name begins with the other, or they differ in two letters. */
function isTypo(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true
  if (Math.abs(a.length - b.length) > 2 || a.length < 3) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let [head, tail] = [0, 0]
  while (head < short.length && short[head] === long[head]) head += 1
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1
  return long.length - head - tail <= (short.length > 3 ? 2 : 1)
}

/** Words that were replaced, in one place. */
interface Hunk {
  readonly removed: readonly string[]
  readonly inserted: readonly string[]
}

/** Longer sentences are compared by their first words. */
const longest = 120

/** The places in which two sentences differ, by their longest common subsequence. */
function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const [a, b] = [before.slice(0, longest), after.slice(0, longest)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const hunks: { removed: string[]; inserted: string[] }[] = []
  let open: { removed: string[]; inserted: string[] } | null = null
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      open = null
      i += 1
      j += 1
      continue
    }
    if (!open) {
      open = { removed: [], inserted: [] }
      hunks.push(open)
    }
    if (j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)))
      open.removed.push(a[i++] ?? '')
    else open.inserted.push(b[j++] ?? '')
  }
  return hunks
}
