import { plainInline } from '../../markdown/parser/inline'
import type { Leaf } from '../../markdown/sections/leaves'
import { shiftRange } from '../../markdown/sections/shift'
import type { SectionPosition, SectionTree, Table, TableRow } from '../../markdown/sections/tree'
import { countBefore } from '../../text/count-before'
import type { Range } from '../../text/source'
import { isFormNotation, isNotation } from './surroundings'

/** A code span with the marks of a branch or, in a table at the head, the sample of an id is read: templates write them as code. */
export function readableText({ text, sections }: SectionTree, { prose, visible }: Leaf): string {
  const raw = text.slice(prose.range.from, prose.range.to)
  if (raw.includes('`[#'))
    return visible.replace(/\uFFFC{6,}/g, (hiddenPart, at: number) => branchName(raw.slice(at, at + hiddenPart.length)) ?? hiddenPart)
  if (prose.kind !== 'cell' || !raw.startsWith('`') || (sections.at(-1)?.level ?? 0) > 1) return visible
  const code = /^`([A-Z]{1,12}-(?:X{2,4}|N{3,4}))`$/.exec(raw)
  return code ? ` ${code[1]} ` : visible
}

function branchName(code: string): string | null {
  return /^`\[#{1,4}-[\w-]{1,60}\]`$/.test(code) ? ` ${code.slice(1, -1)} ` : null
}

/** A cell of a table. */
export interface TableCell {
  readonly range: Range
  /** -1 in a table without such a cell. */
  readonly column: number
  /** The first cell of its row, which may name it; null for that cell itself. */
  readonly label: Range | null
}

/** Null for a text that is no cell. */
export function cellOf({ tables }: SectionTree, { prose: { kind, range } }: Leaf): TableCell | null {
  if (kind !== 'cell') return null
  const table = tables.find((one) => isWithin(range, one))
  const row = table && rowAt(table, range)
  const column = row?.cells.findIndex((cell) => cell.from === range.from) ?? -1
  return { range, column, label: (column > 0 ? row?.cells[0] : null) ?? null }
}

export function shiftCell({ range, column, label }: TableCell, at: SectionPosition): TableCell {
  return { range: shiftRange(range, at), column, label: label && shiftRange(label, at) }
}

/** Whether a cell is in a column or row that shows forms of writing. A sentence alone in a cell is no path and no command. */
export function isNotationCell({ text, tables }: SectionTree, { range, column, label }: TableCell, isSentence: boolean): boolean {
  const table = tables.find((one) => isWithin(range, one))
  const labels = [table?.header[column], label]
  return labels.some((label) => {
    const words = label ? `${plainInline(text.slice(label.from, label.to))}:` : ''
    return (isSentence ? isFormNotation : isNotation)({ text: words, from: words.length, to: words.length })
  })
}

function isWithin({ from, to }: Range, { range }: Table): boolean {
  return range.from <= from && to <= range.to
}

/** By search, since every cell of a long table may hold a candidate. */
function rowAt({ rows }: Table, range: Range): TableRow | undefined {
  const row = rows[countBefore(rows.length, (index) => (rows[index] as TableRow).range.from <= range.from) - 1]
  return row && range.to <= row.range.to ? row : undefined
}
