import type { RequirementBlock } from '../../reading/requirement-blocks/requirement-block'
import type { Range } from '../../text/source'

/** In the order in which they are applied to the main spec. */
export const deltaOperations = ['renamed', 'removed', 'modified', 'added'] as const
export type DeltaOperation = (typeof deltaOperations)[number]

/** A requirement's name in the delta, with its line. */
export interface NamedLine {
  readonly name: string
  readonly range: Range
}

export interface Rename {
  readonly from: NamedLine
  readonly to: NamedLine
}

/** The changes to one main spec that a change proposes. */
export interface SpecDelta {
  /** `## ADDED Requirements` and its like. */
  readonly sections: readonly { readonly operation: DeltaOperation; readonly range: Range }[]
  readonly added: readonly RequirementBlock[]
  readonly modified: readonly RequirementBlock[]
  readonly removed: readonly NamedLine[]
  readonly renamed: readonly Rename[]
  /** A FROM without a TO below it, or a TO without a FROM above it. */
  readonly unpaired: readonly (NamedLine & { readonly side: 'FROM' | 'TO' })[]
  /** Requirements outside the sections, which are not applied; `section` is '' above the first one. */
  readonly orphans: readonly (NamedLine & { readonly section: string })[]
}
