import { plainInline } from '../../markdown/parser/inline'
import { proseWithin } from '../../markdown/sections/prose-within'
import { readSection } from '../../markdown/sections/read-sections'
import { shiftPlace, shiftRange } from '../../markdown/sections/shift'
import type { DocumentTree, ListItem, Section, SectionTree } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import type { Range } from '../../text/source'
import { readHeadingNumber } from './heading-number'
import { lawText, lawTexts } from './law-text'
import type { Principle } from './model'
import { type Heading, headingPlace, headingsOf, nameOf } from './read-headings'

/**
 * The principles: sections under "Principles" or "Articles" and sections headed `Article N`; without such sections the items
 * listed there; without such a heading the numbered sections. `statements` is prose that is no law.
 */
export function readPrinciples(path: string, outline: DocumentTree, statements: readonly Range[]): readonly Principle[] {
  const headings = headingsOf(path, outline)
  const headed = ({ index }: Section): Heading => headings[index] as Heading
  const textOf = lawTexts(outline, statements)
  const ofSection = (section: Section): Principle => {
    const heading = headed(section)
    const { title, name, number } = heading
    const { text, binds } = textOf(section)
    return { title, name, number, text, binds, place: headingPlace(outline, section, heading), range: section.range }
  }
  const sections = outline.sections.filter((section) => section.level > 0 && !section.isPrompt)
  const containers = highest(sections.filter((section) => headed(section).holdsPrinciples))
  const under = new Set(containers.map((section) => section.index))
  const leading = sections.filter((section) => {
    const { what, isAbout } = headed(section)
    return (under.has(section.parent) && !isAbout) || (what !== null && what !== 'section')
  })
  const found = outermost(leading)
  if (found.length > 0) return found.map(ofSection)
  const items = containers.flatMap((section) => listedIn(path, outline, section))
  if (items.length > 0 || containers.length > 0) return items
  const numbered = highest(sections.filter((section) => section.level > 1 && headed(section).number !== null))
  return numbered.filter((section) => !headed(section).isAbout).map(ofSection)
}

function highest(sections: readonly Section[]): readonly Section[] {
  const level = sections.reduce((least, section) => Math.min(least, section.level), 6)
  return sections.filter((section) => section.level === level)
}

/** A listed section within another listed one belongs to that one. Sections come in the order of the text. */
function outermost(sections: readonly Section[]): readonly Section[] {
  let end = -1
  return sections.filter((section) => {
    if (section.range.from < end) return false
    end = section.range.to
    return true
  })
}

function listedIn(path: string, { sectionTrees }: DocumentTree, { index }: Section): readonly Principle[] {
  const at = sectionTrees[index]
  if (!at) return []
  return readSection(at.tree, readListed, path).map((principle) => {
    return { ...principle, place: shiftPlace(principle.place, at), range: shiftRange(principle.range, at) }
  })
}

function readListed(tree: SectionTree, path: string): readonly Principle[] {
  return tree.items.flatMap((item) => (item.depth > 0 || item.isPrompt || item.isQuoted ? [] : ofItem(path, tree, item)))
}

function ofItem(path: string, tree: SectionTree, item: ListItem): Principle {
  const written = tree.text.slice(item.text.from, item.text.to)
  const bold = /^(\*\*|__)([^*_\n]{1,120})\1/.exec(written)
  const { title, number } = readHeadingNumber(plainInline(bold?.[2] ?? written.split('\n')[0] ?? '').replace(/[:：.]$/, ''))
  const text = proseWithin(tree.prose, item.range)
    .map(({ range }) => plainInline(tree.text.slice(range.from, range.to)))
    .join('\n')
  const to = bold ? item.text.from + bold[0].length : item.text.to
  const at = place(path, tree, { from: item.text.from, to })
  return { title, name: nameOf(title), number, ...lawText(text), place: at, range: item.range }
}
