import type { Severity } from '#spec'
import type { Searchable } from './rank'

export const groups = ['Commands', 'Documents', 'Findings', 'Sections', 'Decisions'] as const
export type Group = (typeof groups)[number]

/** An entry that the palette can find and open. */
export interface Entry extends Searchable {
  /** Unique among all entries. */
  readonly id: string
  readonly group: Group
  /** Secondary text at the end of the line: a place, a date. */
  readonly detail: string
  readonly keys?: string
  readonly severity?: Severity
  readonly run: () => unknown
}
