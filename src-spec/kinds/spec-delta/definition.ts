import type { Requirement } from '../../model/requirement'
import type { KindDefinition } from '../kind'
import { deltaRequirements } from './delta-requirements'
import { identity } from './identity'
import type { SpecDelta } from './model'
import { readSpecDelta } from './read-spec-delta'

export interface SpecDeltaModel {
  readonly delta: SpecDelta
  readonly requirements: readonly Requirement[]
}

/** What an OpenSpec change does to the requirements of a main spec. */
export const specDelta: KindDefinition<'spec-delta', SpecDeltaModel> = {
  ...identity,
  required: [],
  read: ({ outline }) => {
    const delta = readSpecDelta(outline)
    return { delta, requirements: deltaRequirements(outline.text, delta) }
  },
}
