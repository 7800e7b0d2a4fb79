export const stages = ['INIT', 'DRAFT', 'ACCEPT', 'GO'] as const
export type Stage = (typeof stages)[number]

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
}

/** The next thing to do, as one sentence and one button. */
export interface NextAction {
  readonly sentence: string
  readonly button: string
  readonly kind: 'create-documents' | 'show-finding' | 'decide' | 'commit' | 'nothing'
  readonly finding: string | null
  /** Number of findings that block the same gate. */
  readonly remaining: number
}
