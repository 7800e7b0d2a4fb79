import { plainInline } from '../../markdown/parser/inline'
import type { TableRow } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import type { ColumnRole, DecisionColumn } from './model'
import { readSimpleCell } from './read-simple-cell'

/** One value of an entry: its role, its label and its range. */
export interface EntryField {
  readonly role: ColumnRole
  /** The header or key as readable text; empty for a value without one, such as an id in a heading. */
  readonly label: string
  readonly range: Range
}

/** One entry of a log before it is judged: a row, a section or a list item, with its values in order of precedence. */
export interface LogEntry {
  readonly shape: 'row' | 'section' | 'item'
  /** The range that a finding points to: the row, the heading, the item's own text. */
  readonly shown: Range
  /** Everything that belongs to the entry. */
  readonly whole: Range
  /** The section that it lies in, or is. */
  readonly section: number
  /** Index of its table among the decision tables; -1 for other shapes. */
  readonly table: number
  readonly fields: readonly EntryField[]
  /** The date of a heading above, which applies to all entries below it. */
  readonly inheritedDate: Range | null
}

/** A row of a decision table. Its fields are built from its cells on demand, since a long log has very many of them. */
export class RowEntry implements LogEntry {
  readonly shape = 'row'
  readonly inheritedDate = null

  constructor(
    readonly row: TableRow,
    readonly columns: readonly DecisionColumn[],
    /** Bit mask of the first 31 columns: those whose cells contain markup. Columns beyond may contain some. */
    readonly marked: number,
    readonly section: number,
    readonly table: number,
    /** What the offsets of `row` count from. */
    readonly offset = 0,
  ) {}

  get shown(): Range {
    return this.#toDocument(this.row.range)
  }

  get whole(): Range {
    return this.#toDocument(this.row.range)
  }

  get fields(): readonly EntryField[] {
    return this.columns.map(({ role, header }, column) => ({ role, label: header, range: this.cell(column) }))
  }

  /** Whether the readable text of a cell may differ from its source. */
  mayHoldMarkup(column: number): boolean {
    return column > 30 || (this.marked & (1 << column)) !== 0
  }

  /** Cache of `fieldOf`. */
  field(wanted: ColumnRole): EntryField | null {
    let empty: EntryField | null = null
    for (const [column, { role, header }] of this.columns.entries()) {
      if (role !== wanted) continue
      const range = this.cell(column)
      if (range.to > range.from) return { role, label: header, range }
      empty ??= { role, label: header, range }
    }
    return empty
  }

  /** The cell of a column; the row's end where it has none. */
  cell(column: number): Range {
    const { to } = this.row.range
    return this.#toDocument(this.row.cells[column] ?? { from: to, to })
  }

  /** The same row of a part that begins elsewhere now. */
  at(section: number, table: number, offset: number): RowEntry {
    return new RowEntry(this.row, this.columns, this.marked, section, table, offset)
  }

  #toDocument({ from, to }: Range): Range {
    return { from: from + this.offset, to: to + this.offset }
  }
}

/** The first field of a role that is not empty, else the first one at all. */
export function fieldOf(entry: LogEntry, role: ColumnRole): EntryField | null {
  if (entry instanceof RowEntry) return entry.field(role)
  let empty: EntryField | null = null
  for (const field of entry.fields) {
    if (field.role !== role) continue
    if (field.range.to > field.range.from) return field
    empty ??= field
  }
  return empty
}

/** The readable text of a range; empty without one. */
export function plainOf(text: string, range: Range | null | undefined): string {
  return range ? plainInline(text.slice(range.from, range.to)) : ''
}

/** The readable text of a cell, where a pipe has to be escaped even inside code. */
export function cellText(text: string, cell: Range): string {
  const simple = readSimpleCell(text, cell.from, cell.to)
  if (simple !== null) return simple
  const raw = text.slice(cell.from, cell.to)
  return plainInline(raw.includes('\\|') ? raw.replace(/\\\|/g, '|') : raw)
}

/** The range without emphasis, backticks, brackets of a link and white space at its ends. */
export function bare(text: string, range: Range): Range {
  let { from, to } = range
  if (!/[\s*_`~[]/.test(text.slice(from, to))) return range
  const link = /^[\s*_`~]{0,6}\[([^[\]\n]{1,200})\](?:\([^()\n]{0,400}\))?[\s*_`~]{0,6}$/.exec(text.slice(from, Math.min(to, from + 700)))
  if (link) {
    from += text.slice(from, to).indexOf('[') + 1
    to = from + (link[1] ?? '').length
  }
  while (from < to && /[\s*_`~]/.test(text.charAt(from))) from += 1
  while (to > from && /[\s*_`~]/.test(text.charAt(to - 1))) to -= 1
  return { from, to }
}
