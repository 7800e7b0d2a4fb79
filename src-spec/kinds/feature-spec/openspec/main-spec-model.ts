import type { DocumentTree } from '../../../markdown/sections/tree'
import type { Requirement } from '../../../model/requirement'
import { toRequirement } from '../../../reading/requirement-blocks/to-requirement'
import { place } from '../../../text/place'
import type { FeatureSpec } from '../model'
import type { MainSpec } from './model'

const nothing: FeatureSpec = {
  status: 'unfilled',
  rawStatus: '',
  statusPlace: null,
  targetDate: null,
  head: { id: null, owner: null, approvers: null, target: null },
  goals: [],
  nonGoals: [],
  stories: [],
  acceptance: [],
  questions: [],
  signOffs: [],
  hasSignOffs: false,
  sentOut: null,
  compliance: [],
  cohorts: [],
  flags: [],
  rollbackFlags: [],
  rollback: null,
  rollout: null,
}

/**
 * A main spec as a feature: each requirement is a story, with its scenarios as criteria. It has no status, goals or rollout, so
 * words of requirements are not taken for these.
 */
export function featureOf(path: string, outline: DocumentTree, { requirements }: MainSpec): FeatureSpec {
  const stories = requirements.map(({ name, range, scenarios }) => ({
    title: name,
    place: place(path, outline, range),
    criteria: scenarios.flatMap((scenario) => {
      return scenario.hasBody
        ? [{ text: scenario.name, box: 'none' as const, isIndependentTest: false, place: place(path, outline, scenario.range) }]
        : []
    }),
  }))
  return { ...nothing, stories }
}

export function requirementsOf({ text }: DocumentTree, { requirements }: MainSpec): readonly Requirement[] {
  return requirements.map((requirement) => toRequirement(text, requirement, null))
}
