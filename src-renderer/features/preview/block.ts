/** A block on the outer level of a document. The same object as long as its text stays the same. */
export interface Block {
  readonly id: number
  /** Name of its node, such as `Paragraph`; `FrontMatter` at the start of a document. */
  readonly type: string
  /** Its whole lines. */
  readonly text: string
}

/** Blocks that are drawn and left out together. The same object as long as its blocks are the same. */
export interface Chunk {
  readonly blocks: readonly Block[]
}

/** A whole document as blocks. */
export interface Blocks {
  readonly blocks: readonly Block[]
  /** Offset of each block in the document. */
  readonly starts: readonly number[]
  readonly chunks: readonly Chunk[]
  /** Link targets by label; see `labelKey`. */
  readonly references: ReadonlyMap<string, string>
  /** Numbers of footnotes by label, in the order of their definitions. */
  readonly footnotes: ReadonlyMap<string, number>
}

export const noBlocks: Blocks = { blocks: [], starts: [], chunks: [], references: new Map([]), footnotes: new Map([]) }

/** Labels match without regard to case and white space. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
