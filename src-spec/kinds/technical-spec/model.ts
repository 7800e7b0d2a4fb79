import type { ContractField } from '../../model/contract'

/** The properties that only SPEC has. */
export interface TechnicalSpec {
  /** Null without a Hydration Contract. */
  readonly contract: readonly ContractField[] | null
}
