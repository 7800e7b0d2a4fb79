import type { ContractField } from '../../model/contract'

/** What only SPEC holds. */
export interface TechnicalSpec {
  /** Null without a Hydration Contract. */
  readonly contract: readonly ContractField[] | null
}
