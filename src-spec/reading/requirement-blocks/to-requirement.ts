import { plainInline } from '../../markdown/parser/inline'
import type { Requirement, RequirementDelta } from '../../model/requirement'
import type { Range } from '../../text/source'
import type { ScenarioHeading } from './requirement-block'

interface ReadRequirement {
  readonly name: string
  readonly range: Range
  readonly prose?: Range | null
  readonly scenarios?: readonly ScenarioHeading[]
}

const longestTitle = 120

/** What was read of a requirement as the model of all conventions has it. */
export function toRequirement(
  text: string,
  { name, range, prose, scenarios }: ReadRequirement,
  delta: RequirementDelta | null,
): Requirement {
  const words = prose ? plainInline(text.slice(prose.from, Math.min(prose.to, prose.from + longestTitle))) : ''
  return { id: name, title: words || name, range, scenarios: (scenarios ?? []).filter(({ hasBody }) => hasBody).length, delta }
}
