import type { ProseKind } from '../../markdown/sections/tree'
import type { PlaceholderShape } from '../../model/item'
import type { Surroundings } from './surroundings'

/** Text that may be a placeholder. */
export interface Candidate {
  readonly at: Surroundings
  /** Without its brackets or braces. */
  readonly inside: string
  readonly kind: ProseKind
}

/** What a candidate is; null for none. An unsure one counts only beside a sure one in its section. */
export type Verdict = { readonly shape: PlaceholderShape; readonly isSure: boolean } | null

export function sure(shape: PlaceholderShape): Verdict {
  return { shape, isSure: true }
}
