import { sectionAt } from '../../markdown/parser/sections'
import { sectionTreeAt } from '../../markdown/sections/section-tree-at'
import type { DocumentTree, Table, TableRow } from '../../markdown/sections/tree'
import type { Placeholder } from '../../model/item'
import { countBefore } from '../../text/count-before'
import type { Range } from '../../text/source'
import { isClarification } from './asks'

/** Placeholders that are one thing to do. */
export interface PlaceholderGroup {
  /** Index of the section that they are in. */
  readonly section: number
  /** The section and everything below it has nothing but what its template brought, and the group has all of its placeholders. */
  readonly isUntouched: boolean
  /** In the order of the text; at least one. For a table row that was never filled, its first placeholder stands for all. */
  readonly placeholders: readonly Placeholder[]
  /** The number of blanks, also of those that the first one of a row stands for. */
  readonly count: number
}

interface Parts {
  readonly outline: DocumentTree
  readonly placeholders: readonly Placeholder[]
  readonly hasOwnContent: (section: number) => boolean
}

/**
 * Groups the placeholders of a document: those of an untouched section, and those of the metadata table below the title, are one
 * thing to do, and elsewhere each row of a table. A question in a placeholder is always alone.
 */
export function groupPlaceholders({ outline, placeholders, hasOwnContent }: Parts): readonly PlaceholderGroup[] {
  const groups = new Map<string, { section: number; isUntouched: boolean; placeholders: Placeholder[]; count: number }>()
  let lastRow: TableRow | null = null
  let lastGroup: { count: number } | null = null
  for (const placeholder of placeholders) {
    const { from } = placeholder.range
    const inRow = rowAt(outline, from)
    if (inRow && inRow.row === lastRow) {
      if (lastGroup) lastGroup.count += 1
      continue
    }
    lastRow = inRow?.row ?? null
    const section = sectionAt(outline, from)
    const untouched = isClarification(placeholder.text.slice(1, -1)) ? -1 : untouchedAround(outline, section, hasOwnContent)
    const isHead = (outline.sections[section]?.level ?? 0) < 2 && inRow?.table.header.length === 2
    const key = untouched >= 0 ? `section ${untouched}` : isHead ? `table ${inRow.tableFrom}` : `alone ${from}`
    const group = groups.get(key) ?? {
      section: untouched >= 0 ? untouched : section,
      isUntouched: untouched >= 0,
      placeholders: [],
      count: 0,
    }
    group.placeholders.push(placeholder)
    group.count += 1
    lastGroup = group
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The outermost section below the title, around a section or itself, that has nothing but what its template brought; -1 without one. */
function untouchedAround({ sections }: DocumentTree, section: number, hasOwnContent: (section: number) => boolean): number {
  let outermost = -1
  for (let at = section; at > 0; at = sections[at]?.parent ?? -1) {
    if (hasOwnContent(at)) break
    if ((sections[at]?.level ?? 0) > 1) outermost = at
  }
  return outermost
}

/** The row that an offset is in, read from its section alone; null for an offset in none. */
function rowAt(outline: DocumentTree, at: number): { readonly table: Table; readonly tableFrom: number; readonly row: TableRow } | null {
  const { tree, offset } = sectionTreeAt(outline, at)
  const own = at - offset
  const table = firstAfter(tree.tables, own)
  const row = table && firstAfter(table.rows, own)
  return row && row.range.from <= own ? { table, tableFrom: offset + table.range.from, row } : null
}

/** The first that ends after an offset. `all` must be in document order. */
function firstAfter<Placed extends { readonly range: Range }>(all: readonly Placed[], offset: number): Placed | undefined {
  return all[countBefore(all.length, (index) => (all[index] as Placed).range.to <= offset)]
}
