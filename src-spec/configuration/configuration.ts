import type { DocumentKind } from '../model/document-kind'
import type { Severity } from '../model/finding'
import type { Place } from '../text/source'

export { configurationPath } from '../model/configuration-path'

/** The content of `spec-cockpit.json`. An absent key overrides and waives nothing. */
export interface Configuration {
  /** Kinds by path pattern, for documents that would not be found or would get another kind. The last match applies. */
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[]
  /** Path patterns (`*` within a name, `**` over folders) of files that are not documents. */
  readonly ignore: readonly string[]
  /** Severity by check id; `off` disables the check. */
  readonly checks: Readonly<Record<string, Severity | 'off'>>
  readonly waivers: readonly Waiver[]
  /** Entries that are not valid, each at its own line; they have no effect. */
  readonly problems: readonly { readonly message: string; readonly place: Place }[]
}

/** The configuration of a repository without `spec-cockpit.json`. */
export const noConfiguration: Configuration = { documents: [], ignore: [], checks: {}, waivers: [], problems: [] }

/** An agreed exception: a known finding with the reason for keeping it. */
export interface Waiver {
  readonly check: string
  /** Path of the document; in the configuration a path pattern. */
  readonly path: string
  /** For a waiver in the text: the lines whose findings it covers (1-based, both included). Null: the whole document. */
  readonly lines: { readonly from: number; readonly to: number } | null
  /** Is before all other content of its document, so it also covers findings of the whole document. */
  readonly isAtTop: boolean
  /** Empty when missing, which is itself a finding. */
  readonly reason: string
  /** Place of the waiver itself. */
  readonly place: Place
}

/** A finding that a waiver covers: listed, but it closes no gate. */
export interface Waived<Covered> {
  readonly finding: Covered
  readonly reason: string
  /** Place of the waiver. */
  readonly place: Place
}
