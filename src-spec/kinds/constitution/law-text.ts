import { plainInline } from '../../markdown/parser/inline'
import { sectionAt } from '../../markdown/parser/sections'
import { readSection } from '../../markdown/sections/read-sections'
import type { DocumentTree, PositionedTree, Section, SectionTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { bindingWord } from './binding-words'

/** Text of a constitution, and whether it contains a binding word. */
export interface LawText {
  readonly text: string
  readonly binds: boolean
}

/** A run of prose as readable text. */
interface Line extends LawText {
  readonly from: number
}

interface SectionLawText extends LawText {
  readonly lines: readonly Line[]
}

/** Reads the text of a section with those below it, without headings and quotes. `statements` is prose that is no law. */
export function lawTexts(outline: DocumentTree, statements: readonly Range[]): (section: Section) => LawText {
  const excluded = new Set(statements.map(({ from }) => from))
  const stating = new Set(statements.map(({ from }) => sectionAt(outline, from)))
  const textIn = ({ tree, section, offset }: PositionedTree): SectionLawText => {
    const own = readSection(tree, readSectionLawText)
    return stating.has(section) ? together(own.lines.filter(({ from }) => !excluded.has(from + offset))) : own
  }
  return (section) => {
    const texts = treesOf(outline, section)
      .map(textIn)
      .filter(({ lines }) => lines.length > 0)
    const [first] = texts
    if (first && texts.length === 1) return first
    return { text: texts.map(({ text }) => text).join('\n'), binds: texts.some(({ binds }) => binds) }
  }
}

/** The tree of a section, and those of the sections below it. */
function treesOf({ sectionTrees, sections }: DocumentTree, { index, range }: Section): readonly PositionedTree[] {
  let end = index + 1
  while ((sections[end]?.range.from ?? range.to) < range.to) end += 1
  return sectionTrees.slice(index, end)
}

function readSectionLawText({ prose, text }: SectionTree): SectionLawText {
  const own = prose.filter(({ kind, isQuoted }) => kind !== 'heading' && !isQuoted)
  return together(own.map(({ range: { from, to } }) => ({ from, ...lawText(plainInline(text.slice(from, to))) })))
}

function together(lines: readonly Line[]): SectionLawText {
  return { lines, text: lines.map(({ text }) => text).join('\n'), binds: lines.some(({ binds }) => binds) }
}

export function lawText(text: string): LawText {
  return { text, binds: bindingWord.test(text) }
}
