import type { Principle } from '../constitution'
import { plainInline } from '../markdown/inline'
import type { Outline, Section } from '../outline'
import { place } from '../place'
import type { Range } from '../source'
import { readHeadingNumber } from './heading-number'

const containerTitle = /\bprinciples\b|\barticles\b|grundsätze|prinzipien|\bartikel$|原则|原則|مبادئ|원칙/i
/** Parts of a constitution that are about it, and no principle of it. */
const aboutTitle =
  /governance|amendment|glossary|appendix|preamble|version|changelog|history|sync impact|enforcement|präambel|glossar|anhang|附录|治理/i

/**
 * The principles: sections under "Principles" or "Articles" and sections headed `Article N`; without such sections the items
 * listed there; without such a heading the numbered sections. `statements` is prose that says nothing of the law.
 */
export function readPrinciples(path: string, outline: Outline, statements: readonly Range[]): readonly Principle[] {
  const left = new Set(statements.map((range) => range.from))
  const sections = outline.sections.filter((section) => section.level > 0 && !section.prompt)
  const containers = highest(sections.filter((section) => containerTitle.test(section.title) && !readHeadingNumber(section.title).what))
  const under = new Set(containers.map((section) => section.index))
  const leading = sections.filter((section) => {
    const { what } = readHeadingNumber(section.title)
    return (under.has(section.parent) && !aboutTitle.test(section.title)) || (what !== null && what !== 'section')
  })
  const found = outermost(leading)
  if (found.length > 0) return found.map((section) => ofSection(path, outline, section, left))
  const items = outline.items.filter((item) => under.has(item.section) && item.depth === 0 && !item.prompt && !item.quoted)
  if (items.length > 0) return items.map((item) => ofItem(path, outline, item))
  if (containers.length > 0) return []
  const numbered = highest(sections.filter((section) => section.level > 1 && readHeadingNumber(section.title).number !== null))
  return numbered.filter((section) => !aboutTitle.test(section.title)).map((section) => ofSection(path, outline, section, left))
}

function highest(sections: readonly Section[]): readonly Section[] {
  const level = sections.reduce((least, section) => Math.min(least, section.level), 6)
  return sections.filter((section) => section.level === level)
}

/** A section within another one that is listed belongs to that one. Sections come in the order of the text. */
function outermost(sections: readonly Section[]): readonly Section[] {
  let end = -1
  return sections.filter((section) => {
    if (section.range.from < end) return false
    end = section.range.to
    return true
  })
}

function ofSection(path: string, outline: Outline, section: Section, left: ReadonlySet<number>): Principle {
  const { number, title } = readHeadingNumber(section.title)
  const text = proseWithin(outline, section.range)
    .filter((prose) => prose.kind !== 'heading' && !prose.quoted && !left.has(prose.range.from))
    .map((prose) => plainInline(outline.text.slice(prose.range.from, prose.range.to)))
    .join('\n')
  return { title, number, text, place: place(path, outline, section.heading), range: section.range }
}

function ofItem(path: string, outline: Outline, item: { readonly range: Range; readonly text: Range }): Principle {
  const written = outline.text.slice(item.text.from, item.text.to)
  const bold = /^(\*\*|__)([^*_\n]{1,120})\1/.exec(written)
  const named = readHeadingNumber(plainInline(bold?.[2] ?? written.split('\n')[0] ?? '').replace(/[:：.]$/, ''))
  const text = proseWithin(outline, item.range)
    .map((prose) => plainInline(outline.text.slice(prose.range.from, prose.range.to)))
    .join('\n')
  const to = bold ? item.text.from + bold[0].length : item.text.to
  return { title: named.title, number: named.number, text, place: place(path, outline, { from: item.text.from, to }), range: item.range }
}

/** The prose that begins within a range, found by halving, since prose stands in the order of the text. */
export function proseWithin(outline: Outline, range: Range): Outline['prose'] {
  const first = firstFrom(outline.prose, range.from)
  return outline.prose.slice(first, firstFrom(outline.prose, range.to))
}

function firstFrom(prose: Outline['prose'], offset: number): number {
  let low = 0
  let high = prose.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((prose[middle]?.range.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
