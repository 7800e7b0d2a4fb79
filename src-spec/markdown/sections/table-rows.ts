import { Results } from '../../memo/results'
import { type LineStarts, lineStarts, type Range } from '../../text/source'
import { readRow } from '../parser/read-table'
import { depthOf, SectionBuilder, sectionsOf } from './section-builder'
import type { Prose, Section, SectionTree, Table, TitlePath } from './tree'

const none: readonly never[] = []
const nowhere: Range = { from: 0, to: 0 }

/** What is read from the cells when it is first used, which few readers need. */
type Blocks = Pick<SectionTree, 'comments' | 'prose'>

/** A run of rows of a long table, one a line: a table without a header. */
export class TableRows implements SectionTree {
  readonly kind = 'section'
  readonly path: TitlePath
  readonly text: string
  readonly lineCount: number
  /** Number of rows. */
  readonly size: number
  /** Number of cells of each row. */
  readonly columns: number
  readonly items = none
  readonly fences = none
  readonly frontMatter = null
  readonly unread = null
  readonly parts = null
  readonly results = new Results()
  #sections: readonly Section[] | null = null
  #lineStarts: LineStarts | null = null
  #tables: readonly Table[] | null = null
  #blocks: Blocks | null = null

  constructor(path: TitlePath, text: string, size: number, columns: number) {
    this.path = path
    this.text = text
    this.size = size
    this.columns = columns
    this.lineCount = text.endsWith('\n') ? size + 1 : size
  }

  get sections(): readonly Section[] {
    this.#sections ??= sectionsOf(this.path, nowhere, this.text.length)
    return this.#sections
  }

  get lineStarts(): LineStarts {
    this.#lineStarts ??= lineStarts(this.text)
    return this.#lineStarts
  }

  get tables(): readonly Table[] {
    this.#tables ??= [this.#readTable()]
    return this.#tables
  }

  get prose(): readonly Prose[] {
    return this.#read().prose
  }

  get comments(): readonly Range[] {
    return this.text.includes('<!--') ? this.#read().comments : none
  }

  atPath(path: TitlePath): TableRows {
    return new TableRows(path, this.text, this.size, this.columns)
  }

  #read(): Blocks {
    this.#blocks ??= this.#readBlocks()
    return this.#blocks
  }

  #readBlocks(): Blocks {
    const builder = new SectionBuilder(this.text, this.path, nowhere)
    for (const { rows } of this.tables) for (const { cells } of rows) for (const cell of cells) builder.addProse('cell', cell, false)
    const { prose, comments } = builder.finish(null)
    return { prose, comments }
  }

  #readTable(): Table {
    const { text, path, columns } = this
    const rows: Table['rows'][number][] = []
    for (let from = 0; from < text.length; ) {
      const next = text.indexOf('\n', from)
      const to = next < 0 ? text.length : next
      const row = readRow(text, from, to, columns)
      if (row) rows.push(row)
      from = to + 1
    }
    return { section: depthOf(path), range: { from: 0, to: this.end }, header: none, rows, isPrompt: path.isPrompt }
  }

  /** End of the last row. */
  get end(): number {
    const { length } = this.text
    return this.text.endsWith('\n') ? length - 1 : length
  }
}
