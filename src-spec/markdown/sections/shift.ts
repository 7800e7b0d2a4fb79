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

export function shiftTable({ range, header, rows, isPrompt }: Table, at: SectionPosition): Table {
  const shiftAll = (ranges: readonly Range[]): readonly Range[] => (at.offset === 0 ? ranges : ranges.map((one) => shiftRange(one, at)))
  return {
    section: at.section,
    range: shiftRange(range, at),
    header: shiftAll(header),
    rows: at.offset === 0 ? rows : rows.map((row) => ({ range: shiftRange(row.range, at), cells: shiftAll(row.cells) })),
    isPrompt,
  }
}

export function shiftFence({ range, info, body }: Fence, at: SectionPosition): Fence {
  return { section: at.section, range: shiftRange(range, at), info, body: shiftRange(body, at) }
}
