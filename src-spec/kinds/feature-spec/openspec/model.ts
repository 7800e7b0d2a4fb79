import type { RequirementBlock, ScenarioHeading } from '../../../reading/requirement-blocks/requirement-block'
import type { Range } from '../../../text/source'

/** A heading directly below `## Requirements`: OpenSpec reads each of them as a requirement. */
export interface MainRequirement {
  /** Without `Requirement:`; the whole title where that is missing. */
  readonly name: string
  /** Its heading. */
  readonly range: Range
  /** Whether the heading has the form `### Requirement: …`, which every command of OpenSpec reads. */
  readonly isNamed: boolean
  /** The first line of what it says; null if it says nothing. */
  readonly prose: Range | null
  readonly scenarios: readonly ScenarioHeading[]
}

/** `unread`: what makes the document, or a part of it, invisible to OpenSpec. */
export type UnreadPart = 'no purpose' | 'no requirements section' | 'no requirement' | 'delta heading' | 'requirement outside'

export interface UnreadFinding {
  readonly part: UnreadPart
  /** The heading; null where something is missing from the whole document. */
  readonly range: Range | null
  /** The title of the heading. */
  readonly title: string
}

export interface NamedHeading {
  readonly name: string
  readonly range: Range
}

/** A requirement that is written twice under one name. */
export interface Repetition {
  readonly name: string
  readonly range: Range
  readonly first: Range
}

/** One main spec of OpenSpec: what a capability does now. */
export interface MainSpec {
  readonly purpose: { readonly range: Range; readonly isUnfilled: boolean } | null
  readonly requirements: readonly MainRequirement[]
  /** The requirements that a delta can name. */
  readonly blocks: readonly RequirementBlock[]
  readonly unread: readonly UnreadFinding[]
  /** Requirements in their place that say nothing before their first scenario. */
  readonly empty: readonly NamedHeading[]
  readonly repeated: readonly Repetition[]
}
