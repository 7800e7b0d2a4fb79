import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { OpenItem } from '../../model/item'
import { openItems } from '../../reading/open-items'
import { applyEdits, type Edit } from '../../text/source'
import type { ItemDocument } from './item-reference'

/** Whether the edits leave every open item but one, and the same headings, lists and tables. `item` null: leave all of them. */
export function settlesOnly(
  { path, text, outline, items }: ItemDocument,
  item: OpenItem | null,
  edits: readonly Edit[],
  addedBlocks = 0,
): boolean {
  const after = readDocumentTree(applyEdits(text, edits), outline)
  const left = findInSections(after, openItems, path)
  const wanted = items.filter((one) => one !== item)
  const hasOthers =
    wanted.length === left.length && wanted.every((one, index) => left[index]?.kind === one.kind && left[index]?.text === one.text)
  return hasOthers && sameHeadings(outline, after) && blocks(after) === blocks(outline) + addedBlocks
}

function sameHeadings(one: DocumentTree, other: DocumentTree): boolean {
  const titles = ({ sections }: DocumentTree) => JSON.stringify(sections.map(({ title, level, parent }) => [title, level, parent]))
  return titles(one) === titles(other)
}

/** How many list items, rows, fences and comments a text has. */
function blocks({ items, tables, fences, comments }: DocumentTree): number {
  const cells = tables.reduce((sum, { header, rows }) => sum + header.length + rows.length, 0)
  return items.length + cells + fences.length + comments.length
}
