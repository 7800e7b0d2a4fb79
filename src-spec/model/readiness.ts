export const stages = ['INIT', 'DRAFT', 'ACCEPT', 'GO'] as const
export type Stage = (typeof stages)[number]

export interface Gate {
  readonly id: string
  /** The stage that this gate keeps a repository in while it is closed. */
  readonly stage: Stage
  readonly title: string
  /** `unknown`: something could not be read; it counts as closed. */
  readonly state: 'passed' | 'closed' | 'unknown'
  /** Share of the percentage, 1 to 4. */
  readonly weight: number
  /** Ids of the findings that keep it closed, or that say why it is unknown. */
  readonly blockedBy: readonly string[]
}

/** The one thing to do next, in one sentence and one button. */
export interface NextAction {
  readonly sentence: string
  readonly button: string
  readonly kind: 'create-documents' | 'show-finding' | 'decide' | 'commit' | 'nothing'
  readonly finding: string | null
  /** "1 of 5": how many findings keep the same gate closed. */
  readonly remaining: number
}
