import type { DocumentKind } from '../model/document-kind'
import type { Severity } from '../model/finding'
import type { Place } from '../text/source'

/** Where a repository says what is particular to it. */
export const configurationPath = 'spec-cockpit.json'

/** What `spec-cockpit.json` says. Absent keys take these defaults: nothing overridden, nothing waived. */
export interface Configuration {
  /** Documents that neither path nor structure would find, or would take for another kind. Of several that match, the last counts. */
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  /** Path patterns (`*` within a name, `**` over folders) of files that are no documents. */
  readonly ignore: readonly string[]
  /** Severity by check id; `off` silences the check. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>
  readonly waivers: readonly Waiver[]
  /** What could not be understood, each at its own line; such entries have no effect. */
  readonly problems: readonly { readonly message: string; readonly place: Place }[]
}

/** An agreed exception: a finding that is known, with the reason why it may stay. */
export interface Waiver {
  readonly check: string
  /** The document that it is for; in the configuration a path pattern. */
  readonly path: string
  /** For a waiver in the text: the lines whose findings it covers (1-based, both included). Null: the whole document. */
  readonly lines: { readonly from: number; readonly to: number } | null
  /** Stands before everything else in its document, and so covers what is found of the document as a whole, too. */
  readonly atTop: boolean
  /** Empty when none was given, which is itself a finding. */
  readonly reason: string
  /** Where the waiver itself stands. */
  readonly place: Place
}

/** A finding that a waiver covers: listed, but no longer in anyone's way. */
export interface Waived<Found> {
  readonly finding: Found
  readonly reason: string
  /** Where the waiver stands. */
  readonly place: Place
}
