import type { DocumentTree } from '../../../markdown/sections/tree'
import type { Requirement } from '../../../model/requirement'
import { toRequirement } from '../../../reading/requirement-blocks/to-requirement'
import { place } from '../../../text/place'
import type { FeatureSpec } from '../model'
import type { MainSpec } from './model'

/** Each requirement as a story, with its scenarios as criteria. */
export function storiesOf(path: string, outline: DocumentTree, { requirements }: MainSpec): Pick<FeatureSpec, 'stories' | 'acceptance'> {
  const stories = requirements.map(({ name, range, scenarios }) => ({
    title: name,
    place: place(path, outline, range),
    criteria: scenarios.flatMap((scenario) => {
      return scenario.hasBody ? [{ text: scenario.name, box: 'none' as const, place: place(path, outline, scenario.range) }] : []
    }),
  }))
  return { stories, acceptance: [] }
}

export function requirementsOf({ text }: DocumentTree, { requirements }: MainSpec): readonly Requirement[] {
  return requirements.map((requirement) => toRequirement(text, requirement, null))
}
