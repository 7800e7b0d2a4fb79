import type { Outline } from '../outline'

/** What was worked out for an outline and still holds for those of its blocks that an edit leaves alone. */
export interface OutlineMemory {
  /** The blocks of the top level, in the order of the text. */
  readonly starts: readonly BlockStart[]
  /** By index of the prose; undefined until somebody asks. */
  readonly visible: (VisibleText | undefined)[]
  /** Whether markers of a merge conflict were kept from the parser. */
  readonly hasConflicts: boolean
}

/** Null where the text is visible as it stands: a slice of it would keep the whole text alive. */
export type VisibleText = string | null

/** Where a block of the top level begins, and how much of the outline stands before it. */
export interface BlockStart {
  /** Offset of the line that it begins on. */
  readonly line: number
  readonly sections: number
  readonly prose: number
  readonly items: number
  readonly tables: number
  readonly fences: number
  readonly comments: number
  /** Level of the heading that opened the LLM Prompt block; 0 outside of one. */
  readonly promptLevel: number
}

const memories = new WeakMap<Outline, OutlineMemory>()

export function remember(outline: Outline, memory: OutlineMemory): void {
  memories.set(outline, memory)
}

/** Null for an outline that `readOutline` did not make. */
export function memoryOf(outline: Outline): OutlineMemory | null {
  return memories.get(outline) ?? null
}
