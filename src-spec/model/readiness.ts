import type { Place } from '../text/source'

export const stages = ['INIT', 'DRAFT', 'ACCEPT', 'GO'] as const
export type Stage = (typeof stages)[number]

/** What keeps a gate closed. */
export interface Blocker {
  readonly sentence: string
  /** The document at `place` may be missing. */
  readonly place: Place
  /** The finding that says so; null where the work is only not done yet. */
  readonly finding: string | null
}

export interface Gate {
  readonly id: string
  /** The stage that the repository cannot leave while this gate is closed. */
  readonly stage: Stage
  readonly title: string
  /** `unknown`: something could not be read; it counts as closed. */
  readonly state: 'passed' | 'closed' | 'unknown'
  /** Share of the percentage, 1 to 4. */
  readonly weight: number
  /** Ids of the findings that close it or make it unknown. */
  readonly blockedBy: readonly string[]
  /** What keeps it closed although it is no finding; absent: nothing. */
  readonly reasons?: readonly Blocker[]
}

/** The next thing to do, as one sentence and one button. */
export interface NextAction {
  readonly sentence: string
  readonly button: string
  readonly kind:
    | 'create-documents'
    | 'restore-document'
    | 'show-finding'
    | 'show-place'
    | 'fill'
    | 'answer'
    | 'hydrate'
    | 'decide'
    | 'commit'
    | 'nothing'
  readonly finding: string | null
  /** Where to do it, where no finding says so. */
  readonly place?: Place
  /** Number of findings that block the same gate. */
  readonly remaining: number
}
