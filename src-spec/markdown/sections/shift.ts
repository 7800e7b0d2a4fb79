import type { Place, Range } from '../../text/source'
import type { Fence, ListItem, Prose, SectionPosition, Table } from './tree'

/** A range of a section, with offsets into the document. */
export function shiftRange(range: Range, { offset }: SectionPosition): Range {
  return offset === 0 ? range : { from: range.from + offset, to: range.to + offset }
}

/** A section begins at the start of a line, so columns do not change. */
export function shiftPlace(place: Place, at: SectionPosition): Place {
  if (at.offset === 0) return place
  const { path, range, line, column, endLine, endColumn } = place
  return { path, range: shiftRange(range, at), line: line + at.line, column, endLine: endLine + at.line, endColumn }
}

export function shiftProse(prose: Prose, at: SectionPosition): Prose {
  if (at.offset === 0 && at.section === prose.section) return prose
  const { kind, range, isQuoted, isPrompt } = prose
  return { kind, section: at.section, range: shiftRange(range, at), isQuoted, isPrompt }
}

export function shiftItem({ range, text, checkbox, box, depth, parent, isQuoted, isPrompt }: ListItem, at: SectionPosition): ListItem {
  return {
    section: at.section,
    range: shiftRange(range, at),
    text: shiftRange(text, at),
    checkbox,
    box: box && shiftRange(box, at),
    depth,
    parent: parent < 0 ? parent : parent + at.items,
    isQuoted,
    isPrompt,
  }
}

export function shiftTable(table: Table, at: SectionPosition): Table {
  const { range, header, isPrompt } = table
  const shiftAll = (ranges: readonly Range[]): readonly Range[] => (at.offset === 0 ? ranges : ranges.map((one) => shiftRange(one, at)))
  const rows = (): Table['rows'] =>
    at.offset === 0 ? table.rows : table.rows.map((row) => ({ range: shiftRange(row.range, at), cells: shiftAll(row.cells) }))
  return lazyTable({ section: at.section, range: shiftRange(range, at), header: shiftAll(header), isPrompt }, rows)
}

/** A table whose rows are computed when they are first used: a long table has very many of them. */
export function lazyTable({ section, range, header, isPrompt }: Omit<Table, 'rows'>, rowsOf: () => Table['rows']): Table {
  let rows: Table['rows'] | null = null
  return {
    section,
    range,
    header,
    get rows() {
      rows ??= rowsOf()
      return rows
    },
    isPrompt,
  }
}

export function shiftFence({ range, info, body }: Fence, at: SectionPosition): Fence {
  return { section: at.section, range: shiftRange(range, at), info, body: shiftRange(body, at) }
}
