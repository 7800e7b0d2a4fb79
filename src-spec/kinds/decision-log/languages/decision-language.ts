import type { DecisionStatus } from '../model'

export type KnownStatus = Exclude<DecisionStatus, 'unknown'>

/**
 * How one language speaks of decisions, as data that a speaker can correct. Lists are separated by `|`, lower case. `accept(ed/able)` stands for both forms,
 * `accepté(e)` for the word with and without the ending,
 * `принят(/о/а)` for none and each of several.
 */
export interface DecisionLanguage {
  readonly statuses: Readonly<Record<KnownStatus, string>>
  /** Words before a status that deny it for now, which leaves the decision proposed. */
  readonly notYet: string
  /** Words before a status that deny it. */
  readonly not: string
  /** What a decision does to an older one. `@` is the place of the older one's id, at the end if it is not written. */
  readonly replaces: string
  /** What happens to a decision that has a successor. `@` is the place of the successor's id. */
  readonly replacedBy: string
  /** Beginnings of words of which every phrase of replacing has one, for a fast test. */
  readonly stems: string
  /** Words between a verb and an id, "the earlier decision". */
  readonly before: string
  /** The record's words for itself. */
  readonly self: string
  /** Pronouns for what the record does. Not "it", which may be any thing that was just named. */
  readonly pronouns: string
  /** Words before a verb that do not change its meaning. */
  readonly adverbs: string
  /** Words that say "in part" of a replacement and of nothing else. */
  readonly partly: string
  /** Other words of a replacement that concerns only a part: "section", "only". */
  readonly parts: string
  /** Words for what stays in force beside a replaced part. */
  readonly rest: string
  /** Words of a replacement that is denied, wished or planned. */
  readonly conditions: string
  /** Words right after an id that narrow a replacement to a matter. */
  readonly narrows: string
  /** Other words in lower case that may follow an id. A word of neither list names a part: "D-1 price list". */
  readonly goesOn: string
}
