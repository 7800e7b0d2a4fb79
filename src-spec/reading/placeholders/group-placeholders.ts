import { sectionAt } from '../../markdown/parser/sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { Placeholder } from '../../model/item'
import { isClarification } from './asks'

/** Placeholders that are one thing to do. */
export interface PlaceholderGroup {
  /** Index of the section that they are in. */
  readonly section: number
  /** The section and everything below it has nothing but what its template brought, and the group has all of its placeholders. */
  readonly isUntouched: boolean
  /** In the order of the text; at least one. For a table row that was never filled, its first placeholder stands for all. */
  readonly placeholders: readonly Placeholder[]
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
  const groups = new Map<string, { section: number; isUntouched: boolean; placeholders: Placeholder[] }>()
  const rows = outline.tables.flatMap((table, index) => table.rows.map(({ range }) => ({ range, index, columns: table.header.length })))
  let row = 0
  let lastRow = -1
  for (const placeholder of placeholders) {
    const { from } = placeholder.range
    while ((rows[row]?.range.to ?? Number.POSITIVE_INFINITY) <= from) row += 1
    const next = rows[row]
    const inRow = next && next.range.from <= from ? next : undefined
    if (inRow && row === lastRow) continue
    lastRow = inRow ? row : -1
    const section = sectionAt(outline, from)
    const untouched = isClarification(placeholder.text.slice(1, -1)) ? -1 : untouchedAround(outline, section, hasOwnContent)
    const isHead = (outline.sections[section]?.level ?? 0) < 2 && inRow?.columns === 2
    const key = untouched >= 0 ? `section ${untouched}` : isHead ? `table ${inRow.index}` : `alone ${from}`
    const group = groups.get(key)
    if (group) group.placeholders.push(placeholder)
    else groups.set(key, { section: untouched >= 0 ? untouched : section, isUntouched: untouched >= 0, placeholders: [placeholder] })
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
