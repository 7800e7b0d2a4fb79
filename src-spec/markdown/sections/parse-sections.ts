import type { Tree } from '@lezer/common'
import type { Range } from '../../text/source'
import { headingLevel, headingTitle } from '../parser/headings'
import { ownCopy } from '../parser/own-copy'
import { parserText } from '../parser/parser-text'
import { blockParser } from '../parser/parsers'
import { positionSections } from './position-sections'
import { SectionReading } from './section-reading'
import type { TableRows } from './table-rows'
import { noTitle, TitlePaths } from './title-path'
import type { PositionedTree, SectionTree, TitlePath } from './tree'

const noRows: ReadonlyMap<number, TableRows> = new Map([])

/** A text whose sections are parsed. */
export interface SourceText {
  readonly text: string
  readonly frontMatter: Range | null
  /** Whether the text has merge-conflict markers. */
  readonly hasConflicts: boolean
}

/** A part of a text, parsed into blocks. */
export interface ParsedPart extends Range {
  readonly tree: Tree
  /** Offsets of the lines with a top-level heading. */
  readonly headings: readonly number[]
}

/** Parses the text between two offsets. `from` is 0, or the start of a block that does not depend on the text before it. */
export function parsePart({ text, frontMatter, hasConflicts }: SourceText, from: number, to: number): ParsedPart {
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  const tree = blockParser.parse(parserText(part, from === 0 ? frontMatter : null, hasConflicts))
  const headings: number[] = []
  const cursor = tree.cursor()
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    if (headingLevel(cursor.name) > 0) headings.push(text.lastIndexOf('\n', from + cursor.from - 1) + 1)
  }
  return { from, to, tree, headings }
}

/** Reads the sections of a whole text. */
export function readSectionTrees(source: SourceText): readonly PositionedTree[] {
  const { length } = source.text
  return positionSections(parseSections(source, parsePart(source, 0, length), length, noTitle, new TitlePaths()))
}

/**
 * The sections of a part that begin before `end`. A part from 0 begins with the text before the first heading, any other
 * part with a heading. `last`: the path of the section before. `knownRows`: rows of long tables that were read before, by offset.
 */
export function parseSections(
  { text, frontMatter, hasConflicts }: SourceText,
  { from, to, tree, headings }: ParsedPart,
  end: number,
  last: TitlePath,
  paths: TitlePaths,
  knownRows: ReadonlyMap<number, TableRows> = noRows,
): readonly SectionTree[] {
  const sections: SectionTree[] = []
  const cursor = tree.cursor()
  let more = cursor.firstChild()
  let path = last
  const read = (start: number, stop: number, hasHeading: boolean): void => {
    const base = from - start
    const { name } = cursor
    const node = { from: cursor.from + base, to: cursor.to + base }
    const slice = text.slice(start, stop)
    // A section that is most of the text may keep the whole text alive.
    const own = slice.length * 2 > text.length ? slice : ownCopy(slice)
    if (hasHeading) path = paths.after(path, headingLevel(name), headingTitle(name, own.slice(node.from, node.to)))
    // Markers between rows are hidden from the parser, so rows are not what their lines say.
    const known = hasConflicts ? null : (offset: number) => knownRows.get(start + offset)
    const reading = new SectionReading(
      { text: own, path, heading: hasHeading ? node : { from: 0, to: 0 }, frontMatter: hasHeading ? null : frontMatter },
      cursor,
      base,
      known,
    )
    for (let first = hasHeading; more && (first || headingLevel(cursor.name) === 0); first = false) {
      reading.block()
      more = cursor.nextSibling()
    }
    sections.push(reading.finish())
  }
  if (from === 0) read(0, headings[0] ?? to, false)
  headings.forEach((start, index) => {
    if (start < end) read(start, headings[index + 1] ?? to, true)
  })
  return sections
}
