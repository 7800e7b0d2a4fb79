import type { Place, Range } from '../text/source'

/** What an OpenSpec change does with a requirement of the main specs. */
export type RequirementDelta = 'added' | 'modified' | 'removed' | 'renamed'

/** One thing that a document requires of the system. */
export interface Requirement {
  /** As its convention names it: `FR-001` (spec-kit), the requirement's name (OpenSpec), `1.2` for a criterion (Kiro). */
  readonly id: string
  /** Its first words, as written, without the id. */
  readonly title: string
  /** Of its heading or line, without the line break. */
  readonly range: Range
  /** Acceptance scenarios of the story or requirement it belongs to; 0 where the form has none. */
  readonly scenarios: number
  /** Null outside a change. */
  readonly delta: RequirementDelta | null
}

/** A requirement with its place in the repository. */
export interface PlacedRequirement extends Omit<Requirement, 'range'> {
  /** Id of the feature or change; null for a main spec, and for a document of none. */
  readonly feature: string | null
  readonly place: Place
}
