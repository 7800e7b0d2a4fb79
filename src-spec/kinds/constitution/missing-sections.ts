import { sectionAt } from '../../markdown/parser/sections'
import { readSections } from '../../markdown/sections/read-sections'
import type { DocumentTree, SectionTree } from '../../markdown/sections/tree'
import { memoizeLast } from '../../memo/memoize-last'
import type { Range } from '../../text/source'
import { titlePattern } from '../../vocabulary/language-words'
import { english } from '../../vocabulary/languages/english'
import { languages } from '../../vocabulary/languages/index'
import { wordPattern } from '../../vocabulary/word-pattern'
import { type NumberedTitle, readHeadingNumber } from './heading-number'
import type { Constitution, ReportedSection, SyncReport } from './model'
import { inRuns } from './numerals'

/** A section that the report names but the body lacks: `articles VII to XVI`. */
export interface MissingSection {
  readonly words: string
  readonly section: ReportedSection
}

const principlesTitle = titlePattern('principles')
const governanceTitle = titlePattern('governance')
const englishTitle = wordPattern(Object.values(english.sections).flat())
const otherTitle = wordPattern(languages.filter((one) => one !== english).flatMap(({ sections }) => Object.values(sections).flat()))
/** Words of a report that name no section. */
const ownWords =
  /\b(?:initial|first|entire|complete|completely|full|fully|all|every|each|various|several|multiple|new|none|ratification|rewrite|creation|structure|template|placeholders?|wording|clarif\w{0,12}|version|original|adoption|adopted)\b/i
const smallWords = new Set(['and', 'the', 'of', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'or', 'by', 'from', 'section', 'sections'])

/** The sections that the sync report lists but that are certainly missing. */
export function missingSections(constitution: Constitution, report: SyncReport, outline: DocumentTree): readonly MissingSection[] {
  const body = readBody(constitution, report, outline)
  return report.sections.flatMap((section) => {
    const words = section.numbers.length > 0 ? missingNumbers(section, body) : missingTitle(section, body)
    return words === null ? [] : [{ words, section }]
  })
}

interface ConstitutionBody {
  readonly headings: readonly (Heading & { readonly underPrinciples: boolean })[]
  readonly principles: number
  /** Its headings are in another language than English, which reports are mostly written in. */
  readonly isTranslated: boolean
  /** Whether the text outside the report contains this name. */
  readonly mentions: (name: string) => boolean
}

interface Heading extends NumberedTitle {
  readonly words: readonly string[]
  readonly isPrinciples: boolean
  readonly isGovernance: boolean
  readonly language: 'English' | 'other' | null
}

function readBody(constitution: Constitution, report: SyncReport, outline: DocumentTree): ConstitutionBody {
  const all = readSections(outline, readHeading)
  const headings = outline.sections.slice(1).map(({ index, parent }) => {
    return { ...(all[index] as Heading), underPrinciples: all[parent]?.isPrinciples ?? false }
  })
  const text = memoizeLast(() => plainWithout(outline, report.place.range))
  const mentions = (name: string): boolean => text().includes(plain(name))
  const spoken = headings.filter(({ language }) => language !== null)
  const isTranslated = spoken.filter(({ language }) => language === 'other').length * 2 > spoken.length
  return { headings, principles: constitution.principles.length, isTranslated, mentions }
}

function readHeading({ sections }: SectionTree): Heading {
  const { title = '' } = sections.at(-1) ?? {}
  return {
    ...readHeadingNumber(title),
    words: wordsOf(title),
    isPrinciples: principlesTitle.test(title),
    isGovernance: governanceTitle.test(title),
    language: languageOf(title),
  }
}

/** The language of a heading, by its script or by words that one language alone uses; null if neither shows it. */
function languageOf(title: string): Heading['language'] {
  if (/[^\p{Script=Latin}\P{L}]/u.test(title)) return 'other'
  if (englishTitle.test(title)) return 'English'
  return otherTitle.test(title) ? 'other' : null
}

/** The readable text of the whole document without the report, which lies in one section. */
function plainWithout(outline: DocumentTree, { from, to }: Range): string {
  const { sectionTrees, text } = outline
  const reported = sectionAt(outline, from)
  const end = sectionTrees[reported + 1]?.offset ?? text.length
  const around = plain(`${text.slice(sectionTrees[reported]?.offset ?? 0, from)}\n${text.slice(to, end)}`)
  const texts = readSections(outline, plainText).map((words, index) => (index === reported ? around : words))
  return texts.filter((words) => words !== '').join(' ')
}

function plainText({ text }: SectionTree): string {
  return plain(text)
}

/** Articles may be numbered apart from principles: if the bare numbers do not all exist, only headings with "Article" count. */
function missingNumbers({ what, numbers, title }: ReportedSection, body: ConstitutionBody): string | null {
  const numbered = (number: number): boolean =>
    body.headings.some((heading) => heading.number === number) || (what === 'principle' && number <= body.principles)
  if (numbers.every(numbered) || (/^\p{Lu}/u.test(title) && existsTitle(title, body))) return null
  const counted = (number: number): boolean =>
    body.headings.some((heading) => heading.number === number && (heading.what === 'article' || isFree(heading)))
  const missing = numbers.filter((number) => !(what === 'article' ? counted : numbered)(number))
  return `${what ?? 'section'}${missing.length > 1 ? 's' : ''} ${inRuns(missing)}`
}

function isFree(heading: ConstitutionBody['headings'][number]): boolean {
  return heading.what === null && !heading.underPrinciples
}

/** Only text that is written like a title is read as one; a sentence may mention anything. */
function missingTitle({ title }: ReportedSection, body: ConstitutionBody): string | null {
  const written = title.split(/\s+/).filter((word) => !smallWords.has(word.toLowerCase()) && /\p{L}/u.test(word))
  const isTitle = written.length > 0 && written.length <= 7 && title.length <= 80 && written.every((word) => /^\p{Lu}/u.test(word))
  if (!isTitle || ownWords.test(title) || /[/.]/.test(title) || existsTitle(title, body)) return null
  if (body.isTranslated && languageOf(title) !== 'other') return null
  return `"${title}"`
}

/** A title exists if a heading has half of its words, or the text contains it. */
function existsTitle(title: string, body: ConstitutionBody): boolean {
  const words = wordsOf(title)
  if (words.length === 0) return true
  const shares = (heading: readonly string[]): boolean => words.filter((word) => heading.includes(word)).length * 2 >= words.length
  const isSubject = ({ isPrinciples, isGovernance }: Heading): boolean =>
    (isPrinciples && principlesTitle.test(title)) || (isGovernance && governanceTitle.test(title))
  return body.headings.some((heading) => shares(heading.words) || isSubject(heading)) || body.mentions(title)
}

/** Words reduced to their first letters, so that "Testing" matches "Tests". */
function wordsOf(title: string): readonly string[] {
  return plain(title)
    .split(' ')
    .filter((word) => word.length > 2 && !smallWords.has(word))
    .map((word) => word.slice(0, 4))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
