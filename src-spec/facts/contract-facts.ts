import type { ContractField } from '../model/contract'
import type { Fact } from '../model/fact'

/** What the contract states: one fact a field that is set. An open or doubled field states nothing yet. */
export function contractFacts(fields: readonly ContractField[]): readonly Fact[] {
  return fields.flatMap(({ name, state, value, place }) => {
    if (state !== 'set' || !place) return []
    return [{ subject: name, comparison: '=', value, unit: null, modality: 'states', place }]
  })
}
