import { leavesOf } from '../../markdown/sections/leaves'
import { findInSections, type SectionReader } from '../../markdown/sections/read-sections'
import { shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { bindingWord } from './binding-words'
import type { Principle } from './model'

const weak = /(?<![\p{L}\p{N}_/'’‘-])(?:should(?:n['’]t)?|sollten?)(?![\p{L}\p{N}_/-])/giu
/** Headings whose text explains or illustrates a rule and is no rule itself. */
const label = /^[\s*_]*(?:rationale|reason|why|because|note|example|e\.g\.|background|context|warum|begründung|hinweis|beispiel)\b/i
const explains = /\b(?:rationale|reasons?|why|notes?|examples?|background|context|begründung|beispiele?)\b/i
/** "If it should fail", "what should happen", "as it should": these state no rule. */
const noRule =
  /(?:^|[\s,;(])(?:if|when|whether|why|how|what|who|which|where|than|as|falls|wenn|ob|wie|was|warum)\s(?:[\p{L}\p{N}’'-]+\s){0,6}$/iu
const rfc = /\brfc ?(?:2119|8174)\b/i

/**
 * The first "should" that states a rule, for each principle that has one. Principles come in the order of
 * the text. Code and quotations are not read.
 */
export function weakWords(principles: readonly Principle[], outline: DocumentTree): ReadonlyMap<Principle, Range> {
  const all = findInSections(outline, words)
  const found = new Map<Principle, Range>()
  let next = 0
  for (const principle of principles) {
    const { from, to } = principle.range
    for (; next < all.length; next += 1) {
      const { word, explained } = all[next] as WeakWord
      if (word.from >= to) break
      const isExplained = explained !== null && explained >= from
      if (word.from >= from && !isExplained && !found.has(principle)) found.set(principle, word)
    }
  }
  return found
}

interface WeakWord {
  readonly word: Range
  /** Offset of the last heading before it in its section that starts an explanation; null without one. */
  readonly explained: number | null
}

const words: SectionReader<WeakWord, []> = {
  read: readWeakWords,
  toDocument: ({ word, explained }, at) => ({ word: shiftRange(word, at), explained: explained === null ? null : explained + at.offset }),
}

/** The first such word of each run of prose. */
function readWeakWords(tree: SectionTree): readonly WeakWord[] {
  const found: WeakWord[] = []
  let explained: number | null = null
  for (const { prose, visible } of leavesOf(tree)) {
    const { range, kind, isQuoted } = prose
    if (kind === 'heading' && explains.test(tree.text.slice(range.from, range.to))) explained = range.from
    const word = kind === 'heading' || isQuoted ? null : weakIn(unquoted(visible))
    if (word) found.push({ word: { from: range.from + word.from, to: range.from + word.to }, explained })
  }
  return found
}

function weakIn(text: string): Range | null {
  if (label.test(text)) return null
  for (const match of text.matchAll(weak)) {
    const sentence = sentenceAround(text, match.index)
    const before = text.slice(sentence.from, match.index)
    const whole = text.slice(sentence.from, sentence.to)
    const opens = !/[\p{L}\p{N}\uFFFC]/u.test(before)
    if (opens || whole.trimEnd().endsWith('?') || bindingWord.test(whole) || rfc.test(whole) || label.test(whole)) continue
    const end = match.index + match[0].length
    if (noRule.test(before.slice(-120)) || /^[\s*_"”]*(?:$|[.,;:!)])/.test(text.slice(end, sentence.to))) continue
    return { from: match.index, to: end }
  }
  return null
}

/** The text with quotations blanked; offsets stay the same. */
function unquoted(text: string): string {
  if (!/["“”„«»]/.test(text)) return text
  return text.replace(/"[^"\n]{1,400}"|[“„][^“”„\n]{1,400}[”“]|«[^«»\n]{1,400}»/g, (found) => '\uFFFC'.repeat(found.length))
}

function sentenceAround(text: string, at: number): Range {
  const stop = /[.!?。！？](?=\s|$)|\n(?=\s*\n)/g
  let from = 0
  let to = text.length
  // The sentence is searched within a limited distance, so that a text of nothing but this word stays linear.
  const near = Math.max(0, at - 600)
  for (const match of text.slice(near, at + 600).matchAll(stop)) {
    const end = near + match.index + 1
    if (end <= at) from = end
    else {
      to = end
      break
    }
  }
  return { from: Math.max(from, near), to: Math.min(to, at + 600) }
}
