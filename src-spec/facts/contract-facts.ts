import type { ContractField } from '../model/contract'
import type { Fact } from '../model/fact'

/** The facts of the contract: one for each field that is set. An open or duplicate field gives none. */
export function contractFacts(fields: readonly ContractField[]): readonly Fact[] {
  return fields.flatMap(({ name, state, value, place }) => {
    if (state !== 'set' || !place) return []
    return [{ subject: name, comparison: '=', value, unit: null, modality: 'states', origin: 'contract', place }]
  })
}
