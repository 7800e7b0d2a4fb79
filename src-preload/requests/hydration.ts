import type { ContractOrigin, Edit } from '#spec'
import type { Outcome } from '../outcome'

/** Where SPEC's contract comes from, and writing it into ACTIVE_SPEC. What there is to write is `hydration` of the judgement. */
export interface HydrationRequests {
  /** The edits of ACTIVE_SPEC that write SPEC's values of the named fields, in the current text. Nothing is written yet. */
  hydrationEdits(names: readonly string[]): Promise<Outcome<readonly Edit[]>>
  /** Where the values that SPEC sets come from, by name of the field. */
  contractOrigins(): Promise<Outcome<Readonly<Record<string, ContractOrigin>>>>
}

export const hydrationRequests = { hydrationEdits: true, contractOrigins: true } as const satisfies Readonly<
  Record<keyof HydrationRequests, true>
>
