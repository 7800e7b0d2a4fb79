import type { Place, Range } from '../../text/source'
import type { Fence, ListItem, Prose, Standpoint, Table } from './outline'

/** A range of a passage where it stands in the document. */
export function movedRange(range: Range, { offset }: Standpoint): Range {
  return offset === 0 ? range : { from: range.from + offset, to: range.to + offset }
}

/** A passage begins with a line, so columns stay. */
export function movedPlace(place: Place, at: Standpoint): Place {
  if (at.offset === 0) return place
  const { path, range, line, column, endLine, endColumn } = place
  return { path, range: movedRange(range, at), line: line + at.line, column, endLine: endLine + at.line, endColumn }
}

export function movedProse(prose: Prose, at: Standpoint): Prose {
  if (at.offset === 0 && at.section === prose.section) return prose
  const { kind, range, quoted, prompt } = prose
  return { kind, section: at.section, range: movedRange(range, at), quoted, prompt }
}

export function movedItem({ range, text, checkbox, box, depth, parent, quoted, prompt }: ListItem, at: Standpoint): ListItem {
  return {
    section: at.section,
    range: movedRange(range, at),
    text: movedRange(text, at),
    checkbox,
    box: box && movedRange(box, at),
    depth,
    parent: parent < 0 ? parent : parent + at.items,
    quoted,
    prompt,
  }
}

export function movedTable({ range, header, rows, prompt }: Table, at: Standpoint): Table {
  const moved = (ranges: readonly Range[]): readonly Range[] => (at.offset === 0 ? ranges : ranges.map((one) => movedRange(one, at)))
  return {
    section: at.section,
    range: movedRange(range, at),
    header: moved(header),
    rows: at.offset === 0 ? rows : rows.map((row) => ({ range: movedRange(row.range, at), cells: moved(row.cells) })),
    prompt,
  }
}

export function movedFence({ range, info, body }: Fence, at: Standpoint): Fence {
  return { section: at.section, range: movedRange(range, at), info, body: movedRange(body, at) }
}
