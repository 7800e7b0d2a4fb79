import { findInSections, readSection, readSections, type SectionReader } from '../../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { memoizeByObject } from '../../memo/memoize-by-object'
import { memoizeLast } from '../../memo/memoize-last'
import { amountsIn, countsIn } from '../../vocabulary/amounts'
import { modalWords } from '../../vocabulary/modal-words'
import { coverage, likeness } from './sentence-words'
import { rules, type Sentence, sentences } from './sentences'

/** What became of a binding sentence between two states of a document. */
export type RuleChange =
  | { readonly kind: 'added'; readonly after: Sentence }
  | { readonly kind: 'removed'; readonly before: Sentence }
  /** It binds less than before, or says the opposite. */
  | { readonly kind: 'weakened'; readonly before: Sentence; readonly after: Sentence }
  /** Another number in the same words: `looser` unless its bound is tighter. */
  | { readonly kind: 'looser' | 'tighter'; readonly before: Sentence; readonly after: Sentence; readonly from: string; readonly to: string }

/** Above this likeness two sentences are one, reworded. */
const same = 0.6
/** Pairs of sentences; a document that differs in more is another text, of which the first rule that is gone is named. */
const mostPairs = 1_000_000
/** Above this likeness only a word or two differ. */
const nearlyEqual = 0.8
/** Above this share of its words a sentence is still there, in other words. */
const covered = 0.6

/**
 * The binding sentences that two states do not have in common. Compared by their words, wherever they stand. A sentence that is
 * reworded, split or moved is no change; where that is doubtful, it counts as reworded.
 */
export function compareRules(before: DocumentTree, after: DocumentTree): readonly RuleChange[] {
  const known = keysOf(before)
  const here = new Set(readSections(after, ruleKeys).flat())
  const gone = findInSections(before, rules).filter(({ key }) => !here.has(key))
  const come = findInSections(after, newRules, known.rules)
  if (gone.length === 0 && come.length === 0) return []
  const fresh = findInSections(after, newSentences, known.sentences)
  if (gone.length * fresh.length > mostPairs) return gone.slice(0, 1).map((rule): RuleChange => ({ kind: 'removed', before: rule }))
  const left = memoizeLast(() => {
    const all = new Set(readSections(after, sentenceKeys).flat())
    return findInSections(before, sentences).filter(({ key }) => !all.has(key))
  })
  const changes = gone.flatMap((rule) => changeOf(rule, fresh) ?? [])
  const met = new Set(changes.flatMap((change) => ('after' in change ? [change.after] : [])))
  const added = come.filter((rule) => !met.has(rule) && rule.isWrittenRule && rule.stems.size > 1 && !isKnown(rule, left()))
  return [...changes, ...added.map((rule): RuleChange => ({ kind: 'added', after: rule }))]
}

/** The baseline stays the same from key to key. */
const keysOf = memoizeByObject((document: DocumentTree) => ({
  rules: new Set(readSections(document, ruleKeys).flat()),
  sentences: new Set(readSections(document, sentenceKeys).flat()),
}))

function ruleKeys(tree: SectionTree): readonly string[] {
  return readSection(tree, rules.read).map(({ key }) => key)
}

function sentenceKeys(tree: SectionTree): readonly string[] {
  return readSection(tree, sentences.read).map(({ key }) => key)
}

type NewSentences = SectionReader<Sentence, [known: ReadonlySet<string>]>

const newRules: NewSentences = {
  read: (tree, known) => readSection(tree, rules.read).filter(({ key }) => !known.has(key)),
  toDocument: rules.toDocument,
}
const newSentences: NewSentences = {
  read: (tree, known) => readSection(tree, sentences.read).filter(({ key }) => !known.has(key)),
  toDocument: sentences.toDocument,
}

function changeOf(rule: Sentence, fresh: readonly Sentence[]): RuleChange | null {
  let best: Sentence | null = null
  let most = 0
  for (const one of fresh) {
    const alike = likeness(rule.stems, one.stems)
    if (alike > most) [best, most] = [one, alike]
  }
  if (best && most >= same) {
    if (isWeaker(rule, best) || (most >= nearlyEqual && isReversed(rule, best))) return { kind: 'weakened', before: rule, after: best }
    return most >= nearlyEqual ? numberChange(rule, best) : null
  }
  if (!rule.isWrittenRule || rule.stems.size < 2) return null
  if (fresh.some((one) => coverage(rule.stems, one.stems) >= covered)) return null
  // Of a rewritten paragraph every new sentence together may say it.
  const all = new Set(fresh.filter((one) => coverage(rule.stems, one.stems) > 0.25).flatMap(({ stems }) => [...stems]))
  return coverage(rule.stems, all) >= 0.75 ? null : { kind: 'removed', before: rule }
}

/** A plain statement in place of a MUST is another style; "should" and "may" bind less. */
function isWeaker(before: Sentence, after: Sentence): boolean {
  if (after.strength === 'should' || after.strength === 'may') return !sharesModal(before.text, after)
  return false
}

/** MUST NOT for MUST, or the other way round, with no other negation that could carry the difference. */
function isReversed(before: Sentence, after: Sentence): boolean {
  const isBan = ({ text }: Sentence) => ban.test(text)
  return before.isWrittenRule && after.isWrittenRule && isBan(before) !== isBan(after) && before.strength !== after.strength
}

const ban = /\b(?:MUST|SHALL) (?:NOT|NEVER|not|never)\b|\b(?:DARF|DÜRFEN) NICHT\b/

/** "Guests must log in before they can pay" already has the word. */
function sharesModal(text: string, { strength }: Sentence): boolean {
  return modalWords.find(([name]) => name === strength)?.[1].test(text) ?? false
}

function numberChange(before: Sentence, after: Sentence): RuleChange | null {
  if (before.numbers.length === 0 || before.numbers.length !== after.numbers.length) return null
  const at = before.numbers.findIndex((number, index) => number !== after.numbers[index])
  const differing = before.numbers.filter((number, index) => number !== after.numbers[index])
  // Another order of the same numbers, or several at once, is a rewritten sentence.
  if (at < 0 || differing.length > 1 || [...before.numbers].sort().join(' ') === [...after.numbers].sort().join(' ')) return null
  const [from = '', to = ''] = [before.numbers[at], after.numbers[at]]
  return { kind: isTighter(before.text, from, after.text, to) ? 'tighter' : 'looser', before, after, from, to }
}

/** Whether a number is stricter below the same bound. Without a bound any other number counts as looser. */
function isTighter(before: string, from: string, after: string, to: string): boolean {
  const [was, is] = [amountOf(before, from), amountOf(after, to)]
  if (!was || !is || was.dimension !== is.dimension) return false
  const isMost = [was, is].every(({ comparison }) => comparison === '<' || comparison === '≤')
  const isLeast = [was, is].every(({ comparison }) => comparison === '>' || comparison === '≥')
  return (isMost && is.high <= was.high) || (isLeast && is.low >= was.low)
}

function amountOf(text: string, number: string) {
  const all = [...amountsIn(text), ...countsIn(text)]
  return all.find(({ from, to }) => text.slice(from, to).includes(number)) ?? null
}

function isKnown(rule: Sentence, old: readonly Sentence[]): boolean {
  return old.some((one) => likeness(rule.stems, one.stems) >= same || coverage(rule.stems, one.stems) >= covered)
}
