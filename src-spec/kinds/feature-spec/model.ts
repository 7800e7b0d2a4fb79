import type { Place } from '../../text/source'

/**
 * `other`: a word of another lifecycle ("Active"), which claims nothing that could be compared. `unfilled`: no status, or still
 * the template's list of choices. `unknown`: a word of no known lifecycle.
 */
export type FeatureStatus = 'draft' | 'review' | 'approved' | 'building' | 'done' | 'deferred' | 'killed' | 'other' | 'unfilled' | 'unknown'

/** A statement at one place of the document, as readable text. */
export interface FeatureStatement {
  readonly text: string
  readonly place: Place
}

/** One condition that must hold for the feature to be accepted. */
export interface Criterion extends FeatureStatement {
  /** `none` where it is written without a checkbox. */
  readonly box: 'none' | 'open' | 'done'
  /** How the story is tested on its own: it says when the story is accepted, and is no scenario. */
  readonly isIndependentTest: boolean
}

export interface Story {
  readonly title: string
  readonly criteria: readonly Criterion[]
  /** The place of its heading, or of its own line. */
  readonly place: Place
}

export interface SignOff extends FeatureStatement {
  readonly done: boolean
  /** Required only in some cases ("if needed"). */
  readonly optional: boolean
}

/** One feature as its document describes it. Lists contain only entries that were filled in. */
export interface FeatureSpec {
  readonly status: FeatureStatus
  readonly rawStatus: string
  readonly statusPlace: Place | null
  /** ISO date; the latest where several are given. */
  readonly targetDate: { readonly value: string; readonly place: Place } | null
  readonly goals: readonly FeatureStatement[]
  readonly nonGoals: readonly FeatureStatement[]
  readonly stories: readonly Story[]
  /** Criteria that belong to no single story. */
  readonly acceptance: readonly Criterion[]
  /** Entries of the open questions without an answer; those tagged OPEN QUESTION are open items. */
  readonly questions: readonly FeatureStatement[]
  /** Approvals of the sign-off section. */
  readonly signOffs: readonly SignOff[]
  /** The first statement about rolling the feature back. */
  readonly rollback: FeatureStatement | null
  /** The rollout section's heading; null without one. */
  readonly rollout: Place | null
}
