import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import { findInSections } from '../../markdown/sections/read-sections'
import type { DocumentTree } from '../../markdown/sections/tree'
import type { OpenItem, OpenItemKind } from '../../model/item'
import type { DocumentText } from '../../model/workspace'
import { openItems } from '../../reading/open-items'

/** An open item as the caller names it. Offsets change with each key, so it is named by what it says. */
export interface ItemReference {
  readonly path: string
  readonly kind: OpenItemKind
  readonly text: string
  /** How many equal items stand before it in the document. */
  readonly before: number
}

/** A document with its open items, as read from its present text. */
export interface ItemDocument {
  readonly path: string
  /** With its own line endings, which the outline's text has as spaces. */
  readonly text: string
  readonly outline: DocumentTree
  readonly items: readonly OpenItem[]
}

export function readItemDocument({ path, text }: DocumentText): ItemDocument {
  const outline = readDocumentTree(text)
  return { path, text, outline, items: findInSections(outline, openItems, path) }
}

/** The item that is meant; undefined when the text no longer has it. */
export function findItem({ items }: ItemDocument, { kind, text, before }: ItemReference): OpenItem | undefined {
  return items.filter((item) => item.kind === kind && item.text === text)[before]
}
