import type { PlacedRequirement } from '#spec'
import type { Outcome } from '../outcome'

/** The requirements of the last judgement, which snapshots leave out. */
export interface JudgedRequirements {
  /** Differs for different requirements. */
  readonly version: string
  readonly requirements: readonly PlacedRequirement[]
}

export interface RequirementRequests {
  /** Null when `known` is the version of the requirements that main has. */
  requirements(known: string): Promise<Outcome<JudgedRequirements | null>>
}

export const requirementRequests = { requirements: true } as const satisfies Readonly<Record<keyof RequirementRequests, true>>
