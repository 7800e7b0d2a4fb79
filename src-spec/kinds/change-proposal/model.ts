import type { Place } from '../../text/source'

/** A capability that a proposal lists. */
export interface ProposedCapability {
  /** Its path below the folder of the main specs. */
  readonly id: string
  readonly isNew: boolean
  readonly place: Place
}

/** What a proposal says of its change. */
export interface Proposal {
  /** One of its changes is marked as breaking. */
  readonly isBreaking: boolean
  readonly capabilities: readonly ProposedCapability[]
}
