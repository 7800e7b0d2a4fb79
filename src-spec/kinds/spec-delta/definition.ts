import type { Requirement } from '../../model/requirement'
import type { KindDefinition } from '../kind'
import { deltaRequirements } from './delta-requirements'
import type { SpecDelta } from './model'
import { readSpecDelta } from './read-spec-delta'

export interface SpecDeltaModel {
  readonly delta: SpecDelta
  readonly requirements: readonly Requirement[]
}

/** What an OpenSpec change does to the requirements of a main spec. */
export const specDelta: KindDefinition<'spec-delta', SpecDeltaModel> = {
  kind: 'spec-delta',
  label: 'spec delta',
  foundAs: '`openspec/changes/*/specs/**/spec.md`',
  order: 11,
  isCore: false,
  precedence: null,
  commitScope: 'delta',
  template: null,
  folders: [],
  owns: () => false,
  required: [],
  read: ({ outline }) => {
    const delta = readSpecDelta(outline)
    return { delta, requirements: deltaRequirements(outline.text, delta) }
  },
}
