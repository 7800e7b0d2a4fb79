import { proseFromEnd } from '../../markdown/sections/prose-from-end'
import { readSection } from '../../markdown/sections/read-sections'
import type { Prose, SectionTree } from '../../markdown/sections/tree'
import { words } from '../../markdown/sections/words'
import { isMetadataTitle } from '../../vocabulary/metadata-words'
import { type MetadataField, type MetadataPair, readPairs } from './metadata-pairs'
import { tablePairs } from './table-pairs'

/** Where a pair is. `title`: counts if the section is the document's title; `foot`: if it is the last one. */
type Position = 'head' | 'title' | 'metadata' | 'foot'

/** One pair within its section. */
export interface SectionField extends MetadataField {
  readonly position: Position
}

export interface SectionMetadata {
  readonly fields: readonly SectionField[]
  /** Starts of the prose that is only metadata, and no content. */
  readonly prose: ReadonlySet<number>
  /** Starts of the prose that is no content if the section is the last. */
  readonly foot: ReadonlySet<number>
  /** Starts of the cells of tables of metadata. */
  readonly cells: ReadonlySet<number>
}

/** What a section says of the document itself, if its position in the document permits it. */
export function readSectionMetadata(outline: SectionTree): SectionMetadata {
  const fields: SectionField[] = []
  const add = (pairs: readonly MetadataPair[], position: Position): void => {
    for (const { key, value, range } of pairs) fields.push({ key, value, range, position })
  }
  const cells = new Set<number>()
  const prose = new Set<number>()
  const position = positionOf(outline)
  const isOwn = position === 'metadata'
  for (const table of position === null ? [] : outline.tables) {
    const pairs = tablePairs(outline, table, isOwn)
    add(pairs, position ?? 'head')
    if (pairs.length > 0 && table.header.length === 2)
      for (const { cells: row } of [{ cells: table.header }, ...table.rows]) for (const { from } of row) cells.add(from)
  }
  for (const leaf of position === null ? [] : readSection(outline, words.read)) {
    if (leaf.isPrompt || (leaf.kind !== 'paragraph' && leaf.kind !== 'item')) continue
    const { pairs, isPairs } = readPairs(outline.text, leaf.range)
    const isKnown = pairs.every((pair) => pair.isKnown)
    // Bold labels in a list or a quote are mostly about the subject, and so are those before prose.
    const isAny = isOwn || (isPairs && leaf.kind === 'paragraph' && !leaf.isQuoted)
    add(isAny ? pairs : pairs.filter((pair) => pair.isKnown), position ?? 'head')
    if (isPairs && (isOwn || (isKnown && outline.path.level < 2))) prose.add(leaf.range.from)
  }
  const foot = footOf(outline)
  if (position === null) for (const { pairs } of foot) add(pairs, 'foot')
  const footProse = new Set(foot.flatMap(({ leaf, isKnown }) => (isKnown ? leaf.range.from : [])))
  return { fields: fields.sort((a, b) => a.range.from - b.range.from), prose, foot: footProse, cells }
}

/** Null for a section of the body. */
function positionOf({ sections, path }: SectionTree): Exclude<Position, 'foot'> | null {
  const { title = '', level = 0 } = sections.at(-1) ?? {}
  if (level === 0) return 'head'
  if (isMetadataTitle(title)) return 'metadata'
  return path.above?.level === 0 ? 'title' : null
}

/** The paragraphs at the end of a section that consist of pairs, most of them about the document; a last line of emphasis may follow. */
function footOf(outline: SectionTree): readonly FootLeaf[] {
  const foot: FootLeaf[] = []
  for (const leaf of proseFromEnd(outline)) {
    if (leaf.isPrompt || leaf.isQuoted || leaf.kind !== 'paragraph') break
    const { pairs, isPairs } = readPairs(outline.text, leaf.range)
    const known = pairs.filter(({ isKnown }) => isKnown).length
    if (isPairs && known * 2 > pairs.length) foot.push({ leaf, pairs, isKnown: known === pairs.length })
    else if (foot.length > 0 || !/^[*_][^\n]*[*_]$/.test(outline.text.slice(leaf.range.from, leaf.range.to))) break
  }
  return foot
}

interface FootLeaf {
  readonly leaf: Prose
  readonly pairs: readonly MetadataPair[]
  /** Each of its keys is about the document. */
  readonly isKnown: boolean
}
