import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
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
/** Above this likeness only a word or two differ. */
const nearlyEqual = 0.8
/** Above this share of its words a sentence is still there, in other words. */
const covered = 0.6

/**
 * The binding sentences that two states do not have in common. Compared by their words, wherever they stand. A sentence that is
 * reworded, split or moved is no change; where that is doubtful, it counts as reworded.
 */
export function compareRules(before: DocumentTree, after: DocumentTree): readonly RuleChange[] {
  const old = findInSections(before, rules)
  const now = findInSections(after, rules)
  const oldKeys = new Set(old.map(({ key }) => key))
  const nowKeys = new Set(now.map(({ key }) => key))
  const gone = old.filter(({ key }) => !nowKeys.has(key))
  const come = now.filter(({ key }) => !oldKeys.has(key))
  if (gone.length === 0 && come.length === 0) return []
  const known = new Set(findInSections(before, sentences).map(({ key }) => key))
  const present = findInSections(after, sentences)
  const here = new Set(present.map(({ key }) => key))
  const fresh = present.filter(({ key }) => !known.has(key))
  const left = findInSections(before, sentences).filter(({ key }) => !here.has(key))
  const changes = gone.flatMap((rule) => changeOf(rule, fresh) ?? [])
  const met = new Set(changes.flatMap((change) => ('after' in change ? [change.after] : [])))
  const added = come.filter((rule) => !met.has(rule) && rule.isWrittenRule && rule.stems.size > 1 && !isKnown(rule, left))
  return [...changes, ...added.map((rule): RuleChange => ({ kind: 'added', after: rule }))]
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
  // Of a rewritten passage every new sentence together may say it.
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
