import type { SectionTree } from '../markdown/sections/tree'
import { memoizeLast } from '../memo/memoize-last'
import { isAscii } from '../text/is-ascii'
import { opensMention } from '../vocabulary/find-mentions'
import { aspectWords, generalWords } from '../vocabulary/general-words'
import { isJoined } from '../vocabulary/phrases/index'
import { dictionaryOf, segmentsOf, withoutEnds } from '../vocabulary/phrases/segments'

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{M}\p{N}])+/gu

/** Words of a text that name a part of the system: lower case, without duplicates, sorted. Numbers count, since they name a part too. */
export function partsNamed(text: string): readonly string[] {
  const lower = (mayHoldId.test(text) ? text.replace(anyId, ' ') : text).toLowerCase()
  const words = (isAscii(lower) ? lower.match(/[a-z0-9]+/g) : wordsOf(lower)) ?? []
  return [...new Set(words.filter((one) => !generalWords.has(one)))].sort()
}

function wordsOf(text: string): readonly string[] | undefined {
  return text.match(word)?.flatMap((one) => (isJoined(one) ? (segmentsOf(one, general()) ?? [withoutEnds(one, general())]) : [one]))
}

/** Ids of requirements, documents and tasks name no part: `NFR-001`, `SPEC-012`, `(SPEC 001)`, `001`. */
const anyId = /(?<![\p{L}\p{N}-])(?:\p{Lu}{1,8}[-_]){1,2}\d{1,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,-])0\d{1,3}(?![\p{L}\p{N}.,])/gu

/** What each of these ids has. */
const mayHoldId = /[-_]\d|0\d/

const general = memoizeLast(() => dictionaryOf(generalWords))

/** The same without measuring tools: "pytest, coverage 80 %" is not coverage of a part called pytest. */
export function partsMeasured(text: string): readonly string[] {
  return partsNamed(text).filter((word) => !opensMention(word, 'testing'))
}

/** The number of a principle: its title is a motto, and names no part. */
const motto = /^(?:principle|article|grundsatz|artikel|§)?\s{0,2}(?:[ivxl]{1,6}|\d{1,3})\s{0,2}[.:)–—-]/i

/** Numbers of sections. */
const counting = /^(?:\d{1,3}[.)]?){1,4}\s|^[ivx]{1,5}[.)]\s|^(?:section|part|chapter|article|appendix)\s/i

/** For each section, the parts in its title and in those around it. The title of the document names the whole. */
export function partsBySection(outline: SectionTree, hasMottoes: boolean): readonly (readonly string[])[] {
  const all: (readonly string[])[] = []
  for (const section of outline.sections) {
    const around = all[section.parent] ?? []
    const silent = section.isTitle || section.level === 0 || (hasMottoes && motto.test(section.title))
    const named = silent ? [] : partsNamed(section.title.slice(0, 200).replace(counting, '')).filter((one) => !aspectWords.has(one))
    all.push([...around, ...named])
  }
  return all
}
