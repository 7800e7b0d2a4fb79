import type { DocumentTree } from './tree'

/** The version of a document that an edit made another one from, and what the two have in common. */
export interface Origin {
  readonly before: DocumentTree
  /** How many sections at the beginning are the same, and stand where they stood. */
  readonly kept: number
  /** How many at the end are the same, wherever they stand now. */
  readonly rest: number
}

const origins = new WeakMap<DocumentTree, Origin>()

/** Null for a document that was read whole, and for one that a later version was made from. */
export function originOf(outline: DocumentTree): Origin | null {
  return origins.get(outline) ?? null
}

export function setOrigin(outline: DocumentTree, origin: Origin): void {
  // Else every version would keep all those before it alive.
  origins.delete(origin.before)
  origins.set(outline, origin)
}
