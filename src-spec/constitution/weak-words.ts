import type { Principle } from '../constitution'
import { visibleText } from '../markdown/inline'
import type { DocumentOutline, Outline } from '../outline'
import { ofPassage } from '../passages/by-passage'
import { movedRange } from '../passages/moved'
import type { Range } from '../source'
import { bindingWord } from './binding-words'
import { passagesWithin } from './passages-within'

const weak = /(?<![\p{L}\p{N}_/'’‘-])(?:should(?:n['’]t)?|sollten?)(?![\p{L}\p{N}_/-])/giu
/** What follows explains a rule or shows one, and is none itself. */
const label = /^[\s*_]*(?:rationale|reason|why|because|note|example|e\.g\.|background|context|warum|begründung|hinweis|beispiel)\b/i
const explains = /\b(?:rationale|reasons?|why|notes?|examples?|background|context|begründung|beispiele?)\b/i
/** "If it should fail", "what should happen", "as it should": no rule is laid down by these words. */
const noRule =
  /(?:^|[\s,;(])(?:if|when|whether|why|how|what|who|which|where|than|as|falls|wenn|ob|wie|was|warum)\s(?:[\p{L}\p{N}’'-]+\s){0,6}$/iu
const rfc = /\brfc ?(?:2119|8174)\b/i

/** The first "should" by which a sentence of the principle lays down a rule; null without one. Code and quotations are not read. */
export function weakWord({ range }: Principle, outline: DocumentOutline): Range | null {
  for (const at of passagesWithin(outline, range)) {
    for (const { word, explained } of ofPassage(at.passage.outline, readWeakWords)) {
      const { from, to } = movedRange(word, at)
      const isExplained = explained !== null && explained + at.offset >= range.from
      if (range.from <= from && from < range.to && !isExplained) return { from, to }
    }
  }
  return null
}

interface WeakWord {
  readonly word: Range
  /** Where the last heading before it in its section stands by which what follows only explains; null without one. */
  readonly explained: number | null
}

/** The first such word of each run of prose. */
function readWeakWords(passage: Outline): readonly WeakWord[] {
  const words: WeakWord[] = []
  let explained: number | null = null
  for (const { range, kind, quoted, prompt } of passage.prose) {
    const written = passage.text.slice(range.from, range.to)
    if (kind === 'heading' && explains.test(written)) explained = range.from
    const word = kind === 'heading' || quoted || prompt ? null : weakIn(unquoted(visibleText(written)))
    if (word) words.push({ word: { from: range.from + word.from, to: range.from + word.to }, explained })
  }
  return words
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

/** The text, unit for unit, without what stands in quotation marks. */
function unquoted(text: string): string {
  if (!/["“”„«»]/.test(text)) return text
  return text.replace(/"[^"\n]{1,400}"|[“„][^“”„\n]{1,400}[”“]|«[^«»\n]{1,400}»/g, (found) => '\uFFFC'.repeat(found.length))
}

function sentenceAround(text: string, at: number): Range {
  const stop = /[.!?。！？](?=\s|$)|\n(?=\s*\n)/g
  let from = 0
  let to = text.length
  // A sentence is looked for close by, so that a text of nothing but this word stays linear.
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
