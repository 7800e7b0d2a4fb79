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

/** A goal, with its checkbox. */
export interface Goal extends FeatureStatement {
  readonly box: 'none' | 'open' | 'done'
}

/** A step of the rollout that names the day on which it begins. */
export interface Cohort extends FeatureStatement {
  /** ISO date. */
  readonly date: string
  /** The feature is for everybody from then on. */
  readonly isGeneral: boolean
}

/** A name in code that a line of the rollout uses for a flag. */
export interface FlagName {
  readonly name: string
  readonly place: Place
}

/** One field of the metadata, with the place of its value, which may be empty. */
export interface HeadField {
  readonly value: string
  readonly place: Place
}

/** Fields of the metadata; null: the document does not have the field. */
export interface FeatureHead {
  readonly id: HeadField | null
  readonly owner: HeadField | null
  readonly approvers: HeadField | null
  readonly target: HeadField | null
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
  readonly head: FeatureHead
  readonly goals: readonly Goal[]
  readonly nonGoals: readonly FeatureStatement[]
  readonly stories: readonly Story[]
  /** Criteria that belong to no single story. */
  readonly acceptance: readonly Criterion[]
  /** Entries of the open questions without an answer; those tagged OPEN QUESTION are open items. */
  readonly questions: readonly FeatureStatement[]
  /** Approvals of the sign-off section. */
  readonly signOffs: readonly SignOff[]
  /** Whether there is a section that may hold sign-offs. */
  readonly hasSignOffs: boolean
  /** The line that says when the reviewers were asked, with its ISO date. */
  readonly sentOut: { readonly date: string; readonly place: Place } | null
  /** The boxes of the section on compliance: personal data, policies, audit. */
  readonly compliance: readonly Criterion[]
  /** The dated steps of the rollout, in the order of the text. */
  readonly cohorts: readonly Cohort[]
  /** The flags that the rollout names, and those that its rollback switches off. */
  readonly flags: readonly FlagName[]
  readonly rollbackFlags: readonly FlagName[]
  /** The first statement about rolling the feature back. */
  readonly rollback: FeatureStatement | null
  /** The rollout section's heading; null without one. */
  readonly rollout: Place | null
}
