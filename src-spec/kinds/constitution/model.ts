import type { DocumentTree } from '../../markdown/sections/tree'
import type { Place, Range } from '../../text/source'

/** A statement of the document about itself, and its place. */
export interface Stated {
  /** Without markup: `2.0.0`, `January 3, 2026`. */
  readonly value: string
  /** Range of the value alone, without the markup around it. */
  readonly place: Place
}

export interface StatedDate extends Stated {
  /** ISO date; null if it is no complete date. */
  readonly iso: string | null
}

/** One principle or article of a constitution. */
export interface Principle {
  /** Without its number. */
  readonly title: string
  /** Lower case, letters and digits alone: two titles are compared by it. */
  readonly name: string
  /** `III. …`, `Article 3: …`; null for one without a number. */
  readonly number: number | null
  /** The readable text below the title. */
  readonly text: string
  /** Whether the text contains a binding word such as MUST. */
  readonly binds: boolean
  /** Of the title. */
  readonly place: Place
  /** Range of the whole principle, title included. */
  readonly range: Range
}

/** A constitution's statements about itself: its footer, and the sync report in the comment at its head. */
export interface Constitution {
  /** The valid version: of the footer, else of a table, of the front matter, of a comment. */
  readonly version: Stated | null
  /** Every statement of the current version: in the head, the front matter, the footer. */
  readonly versions: readonly Stated[]
  readonly ratified: StatedDate | null
  readonly amended: StatedDate | null
  /** Prose that contains these statements, and so is no law. */
  readonly statements: readonly Range[]
  readonly principles: readonly Principle[]
  readonly report: SyncReport | null
}

/** A constitution with the tree that it was read from. */
export interface ConstitutionSource {
  readonly outline: DocumentTree
  readonly constitution: Constitution
}

/** The latest entry of the sync report. */
export interface SyncReport {
  readonly place: Place
  /** Null for "none", "N/A" and the like. */
  readonly from: string | null
  readonly to: string | null
  /** The text after `Version change:`, up to the new version, with the place of that version; null if it names none. */
  readonly change: { readonly place: Place; readonly to: Place } | null
  /** Sections that the report lists as added or modified, with the place of the name. */
  readonly sections: readonly ReportedSection[]
  /** Sections that it lists as removed. */
  readonly removed: readonly ReportedSection[]
  /** Templates that the report lists as not updated yet. */
  readonly pending: readonly { readonly path: string; readonly place: Place }[]
}

export interface ReportedSection {
  /** As written: `ARTICLE I-XVI`, `Engineering Standards`. */
  readonly name: string
  readonly place: Place
  /** The kind of part that its numbers count; null for a name without a number. */
  readonly what: 'article' | 'principle' | 'section' | null
  /** All its numbers; a range is expanded. */
  readonly numbers: readonly number[]
  /** The title beside the number, or the name itself; empty without one. */
  readonly title: string
}
