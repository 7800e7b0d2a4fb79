import type { DocumentTree } from '../../markdown/sections/tree'
import type { Place, Range } from '../../text/source'

/** Something that the document says of itself, and where. */
export interface Stated {
  /** Without markup: `2.0.0`, `January 3, 2026`. */
  readonly value: string
  /** Of the value alone, without the markup around it. */
  readonly place: Place
}

export interface StatedDate extends Stated {
  /** ISO date; null where no day is certain. */
  readonly iso: string | null
}

/** One principle or article of a constitution. */
export interface Principle {
  /** Without its number. */
  readonly title: string
  /** Lower case, letters and digits alone: what two titles are compared by. */
  readonly name: string
  /** `III. …`, `Article 3: …`; null for one without a number. */
  readonly number: number | null
  /** What a reader sees below the title. */
  readonly text: string
  /** Whether a word of the text binds its reader. */
  readonly binds: boolean
  /** Of the title. */
  readonly place: Place
  /** All of it, title included. */
  readonly range: Range
}

/** What a constitution says of itself: its footer, and the sync report in the comment at its head. */
export interface Constitution {
  /** The one that holds: of the footer, else of a table, of the front matter, of a comment. */
  readonly version: Stated | null
  /** Every version that claims to be the present one: the head's, the front matter's, the footer's. */
  readonly versions: readonly Stated[]
  readonly ratified: StatedDate | null
  readonly amended: StatedDate | null
  /** Prose that holds these statements, and so is no law. */
  readonly statements: readonly Range[]
  readonly principles: readonly Principle[]
  readonly report: SyncReport | null
}

/** A constitution with the text that it was read from. */
export interface ConstitutionSource {
  readonly outline: DocumentTree
  readonly constitution: Constitution
}

/** The latest entry of the sync report. */
export interface SyncReport {
  readonly place: Place
  /** Null for "none", "N/A" and their like. */
  readonly from: string | null
  readonly to: string | null
  /** What follows `Version change:`, up to the new version, with the place of that version; null when it names none. */
  readonly change: { readonly place: Place; readonly to: Place } | null
  /** Sections that the report names as added or modified, with the place of the name. */
  readonly sections: readonly ReportedSection[]
  /** Templates that it says are still to be updated. */
  readonly pending: readonly { readonly path: string; readonly place: Place }[]
}

export interface ReportedSection {
  /** As written: `ARTICLE I-XVI`, `Engineering Standards`. */
  readonly name: string
  readonly place: Place
  /** What its numbers count; null for a name without a number. */
  readonly what: 'article' | 'principle' | 'section' | null
  /** Every number that it names: a range names all in it. */
  readonly numbers: readonly number[]
  /** The title beside the number, or the name itself; empty where there is none. */
  readonly title: string
}
