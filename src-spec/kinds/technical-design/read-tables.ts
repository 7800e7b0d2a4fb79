import { titlesAround } from '../../markdown/parser/sections'
import { headedTables } from '../../markdown/sections/headed-tables'
import type { SectionPosition, SectionTree, Table } from '../../markdown/sections/tree'
import { isAbsence } from '../../reading/guidance'
import { place } from '../../text/place'
import { cellValue, isBlank } from './cell'
import type { DesignRow } from './model'
import { shiftRow } from './shift-row'
import { type TableShape, tableShapes } from './table-shapes'

/** A table of known meaning. */
export interface DesignTable {
  readonly kind: TableShape['kind']
  readonly title: string
  /** Headers by role. */
  readonly headers: Readonly<Record<string, string>>
  readonly rows: readonly DesignRow[]
}

/** Column of each role. */
type Roles = Readonly<Record<string, number>>

/** Every table of a section whose meaning follows from its headers and titles. */
export function readTables(path: string, outline: SectionTree): readonly DesignTable[] {
  return headedTables(outline).flatMap(({ table, headers }) => {
    if (table.isPrompt) return []
    const titles = titlesAround(outline, table.section).join('\n')
    const first = headers.findIndex((header) => !/^(?:#|no|nr|id|序号)?\.?$/i.test(header))
    for (const shape of tableShapes) {
      const roles = rolesOf(shape, headers)
      const has = (role: string): boolean => role in roles
      if (shape.fits(has, titles, roles[naming(shape)] === first)) return readTable(path, outline, table, shape, roles, headers)
    }
    return []
  })
}

/** A table of a section, with offsets into the document. */
export function shiftTable({ kind, title, headers, rows }: DesignTable, at: SectionPosition): DesignTable {
  return { kind, title, headers, rows: rows.map((row) => shiftRow(row, at)) }
}

function naming(shape: TableShape): string {
  return Object.keys(shape.columns)[0] ?? ''
}

/** A column has one role, except that of `stream`, which only describes the table. */
function rolesOf(shape: TableShape, headers: readonly string[]): Roles {
  const roles: Record<string, number> = {}
  const taken = new Set<number>()
  for (const [role, name] of Object.entries(shape.columns)) {
    const at = headers.findIndex((header, index) => name.test(header) && (!taken.has(index) || role === 'stream'))
    if (at < 0) continue
    roles[role] = at
    taken.add(at)
  }
  return roles
}

function readTable(
  path: string,
  outline: SectionTree,
  table: Table,
  shape: TableShape,
  roles: Roles,
  headers: readonly string[],
): DesignTable {
  const nameAt = roles[naming(shape)] ?? 0
  const rows = table.rows.flatMap((row): DesignRow | [] => {
    const written = row.cells.map((cell) => outline.text.slice(cell.from, cell.to))
    const values = written.map(cellValue)
    if (isAbsentRow(values, nameAt)) return []
    // A revision is named by its number or its date; every other row is skipped if its name is empty.
    if (!values[nameAt] && (shape.kind !== 'revisions' || values.every((value) => value === ''))) return []
    const range = row.cells[nameAt] ?? row.range
    const places = Object.entries(roles).flatMap(([role, index]) => {
      const cell = row.cells[index]
      return cell && cell.to > cell.from ? [[role, place(path, outline, cell)] as const] : []
    })
    return {
      cells: { ...Object.fromEntries(Object.entries(roles).map(([role, index]) => [role, values[index] ?? ''])), text: values.join(' ') },
      hasBlank: written.some(isBlank),
      place: place(path, outline, range.to > range.from ? range : row.range),
      places: Object.fromEntries(places),
    }
  })
  const title = outline.sections[table.section]?.title ?? ''
  const named = Object.fromEntries(Object.entries(roles).map(([role, index]) => [role, headers[index] ?? '']))
  return { kind: shape.kind, title, headers: named, rows }
}

/** "None open", or "no alerts yet", beside cells without content. */
function isAbsentRow(values: readonly string[], nameAt: number): boolean {
  const name = values[nameAt] ?? ''
  return isAbsence(name) && values.every((value, index) => index === nameAt || value === '' || /^\d{1,3}$/.test(value))
}
