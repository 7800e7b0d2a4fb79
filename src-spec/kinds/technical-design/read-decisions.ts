import { plainInline } from '../../markdown/parser/inline'
import { titlesAround } from '../../markdown/parser/sections'
import type { SectionReader } from '../../markdown/sections/read-sections'
import type { SectionTree, Table } from '../../markdown/sections/tree'
import { place } from '../../text/place'
import { cellValue, isBlank } from './cell'
import type { DesignRow } from './model'
import { shiftRow } from './shift-row'

const title = /\bdecisions?\b|entscheidung|决策|决定/i
const decisionKey = /^(?:decision|choice|chosen|entscheidung|决策|决定)$/i
const rationaleKey = /^(?:rationale|reason(?:ing|s)?|why|begründung|理由)$/i

/** Decisions that are written as a table of two columns each, with a row for the decision and one for its rationale. */
export const keyedDecisions: SectionReader<DesignRow, [path: string]> = {
  read: (outline, path) => {
    if (!titlesAround(outline, outline.sections.length - 1).some((one) => title.test(one))) return []
    return outline.tables.flatMap((table) => (table.isPrompt || table.header.length !== 2 ? [] : readTable(outline, table, path)))
  },
  toDocument: shiftRow,
}

function readTable(outline: SectionTree, table: Table, path: string): readonly DesignRow[] {
  const raw = (range: { readonly from: number; readonly to: number } | undefined): string =>
    range ? outline.text.slice(range.from, range.to) : ''
  const rowOf = (key: RegExp) => table.rows.find(({ cells }) => key.test(plainInline(raw(cells[0]))))
  const [decision, rationale] = [rowOf(decisionKey), rowOf(rationaleKey)]
  const at = decision?.cells[1]
  if (!at || !rationale || cellValue(raw(at)) === '') return []
  const why = raw(rationale.cells[1])
  return [
    {
      cells: { decision: cellValue(raw(at)), rationale: cellValue(why) },
      hasBlank: isBlank(why),
      place: place(path, outline, rationale.cells[0] ?? at),
      places: {},
    },
  ]
}
