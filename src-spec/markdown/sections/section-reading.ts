import type { TreeCursor } from '@lezer/common'
import type { Range } from '../../text/source'
import { ownCopy } from '../parser/own-copy'
import { BlockWalk } from '../parser/walk-blocks'
import { positionParts } from './position-sections'
import { depthOf, SectionBuilder, sectionsOf } from './section-builder'
import { SectionInParts } from './section-in-parts'
import { TableRows } from './table-rows'
import type { SectionTree, TitlePath } from './tree'

/** Rows of a table whose section is held in parts. */
const leastRows = 64
/** Rows of a part. */
const partRows = 64
/** Parts with fewer rows are read again with their neighbours, so that many edits do not leave many small ones. */
const leastKept = 16

/** The rows that begin at an offset of the section and were read before. */
export type KnownRows = (offset: number) => TableRows | undefined

interface ReadSection {
  readonly text: string
  readonly path: TitlePath
  readonly heading: Range
  readonly frontMatter: Range | null
}

/** Reads a section from its blocks, in order; one with a long table is read in parts. */
export class SectionReading {
  readonly #parts: SectionTree[] = []
  readonly #section: ReadSection
  readonly #cursor: TreeCursor
  readonly #base: number
  readonly #known: KnownRows | null
  /** Where the part begins that is being read. */
  #start = 0
  #builder: SectionBuilder
  #walk: BlockWalk

  /** `base`: offset of the parser's text in the section. `known`: null to read the section whole. */
  constructor(section: ReadSection, cursor: TreeCursor, base: number, known: KnownRows | null) {
    const { text, path, heading } = section
    this.#section = section
    this.#cursor = cursor
    this.#base = base
    this.#known = known
    this.#builder = new SectionBuilder(text, path, heading)
    this.#walk = new BlockWalk(this.#builder, cursor, base)
  }

  /** Reads the block at the cursor. */
  block(): void {
    const { from, to } = this.#cursor
    const lines = this.#known && to - from > leastRows * 2 ? this.#walk.tableLines() : []
    const rows = lines.length > leastRows ? this.#rowStarts(lines) : null
    if (rows === null) return this.#walk.block()
    const [first = 0] = rows
    this.#walk.tableHead(lines, lines[0]?.to ?? 0)
    this.#parts.push(this.#builder.finish(this.#start === 0 ? this.#section.frontMatter : null, first - this.#start))
    const end = this.#lineEnd(to + this.#base)
    this.#parts.push(...this.#cut(rows, end, this.#builder.tables.at(-1)?.header.length ?? 0))
    this.#start = end
    this.#builder = new SectionBuilder(this.#section.text.slice(end), this.#section.path, { from: 0, to: 0 })
    this.#walk = new BlockWalk(this.#builder, this.#cursor, this.#base - end)
  }

  finish(): SectionTree {
    const { text, path, heading, frontMatter } = this.#section
    if (this.#parts.length === 0) return this.#builder.finish(frontMatter)
    if (this.#start < text.length) this.#parts.push(this.#builder.finish(null))
    return new SectionInParts(path, text, sectionsOf(path, heading, text.length), positionParts(this.#parts, depthOf(path)), frontMatter)
  }

  /** Offsets of the rows in the section; null unless each is a line that begins with a pipe. */
  #rowStarts(lines: readonly Range[]): readonly number[] | null {
    const starts: number[] = []
    for (const { from } of lines.slice(1)) {
      const at = from + this.#start
      if (this.#section.text[at] !== '|' || this.#section.text[at - 1] !== '\n') return null
      starts.push(at)
    }
    return starts
  }

  #lineEnd(at: number): number {
    const end = this.#section.text.indexOf('\n', at)
    return end < 0 ? this.#section.text.length : end + 1
  }

  /** Rows that were read before stay the same object, wherever they are now. */
  #cut(starts: readonly number[], end: number, columns: number): readonly TableRows[] {
    const parts: TableRows[] = []
    const offsetOf = (row: number): number => starts[row] ?? end
    const isKept = (row: number): boolean => {
      const rows = this.#known?.(offsetOf(row))
      const isSame = rows !== undefined && rows.path === this.#section.path && rows.columns === columns && rows.size >= leastKept
      return isSame && offsetOf(row) + rows.text.length === offsetOf(row + rows.size)
    }
    for (let row = 0; row < starts.length; ) {
      const rows = isKept(row) ? this.#known?.(offsetOf(row)) : undefined
      if (rows) {
        parts.push(rows)
        row += rows.size
        continue
      }
      const first = row
      for (row += 1; row < starts.length && !isKept(row); ) row += 1
      const count = Math.ceil((row - first) / partRows)
      const startOf = (index: number): number => first + Math.floor((index * (row - first)) / count)
      for (let index = 0; index < count; index += 1) {
        const [from, to] = [startOf(index), startOf(index + 1)]
        parts.push(new TableRows(this.#section.path, this.#own(offsetOf(from), offsetOf(to)), to - from, columns))
      }
    }
    return parts
  }

  #own(from: number, to: number): string {
    return ownCopy(this.#section.text.slice(from, to))
  }
}
