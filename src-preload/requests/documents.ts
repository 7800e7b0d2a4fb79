import type { Place, TextChange } from '#spec'
import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

export interface OpenDocument {
  readonly id: DocumentId
  /** Relative to the root. */
  readonly path: string
  /** Line feeds only; the disk's own endings and byte order mark come back on saving. */
  readonly text: string
  readonly version: number
  readonly isDirty: boolean
  /** Why the text may not be edited; null when it may. */
  readonly readOnlyReason: string | null
}

/** The target of a link of a document. */
export interface LinkTarget {
  readonly id: DocumentId
  /** The section whose heading the link names, in the judged text; null when it names none. */
  readonly heading: Place | null
}

/** The texts of documents, and where their links lead. */
export interface DocumentRequests {
  openDocument(id: DocumentId): Promise<Outcome<OpenDocument>>
  /** Changes of `version` in ascending order, all in offsets of the old text; returns the new version. */
  changeDocument(input: {
    readonly id: DocumentId
    readonly version: number
    readonly changes: readonly TextChange[]
  }): Promise<Outcome<{ readonly version: number }>>
  /**
   * `overwrite` only after the user has seen that the disk is newer; `followLink` only after they consented to the message of a
   * `needs-link-consent` problem.
   */
  saveDocument(input: { readonly id: DocumentId; readonly overwrite: boolean; readonly followLink: boolean }): Promise<Outcome>
  /** The text on disk, to compare with unsaved edits; null when the file is gone. */
  diskText(id: DocumentId): Promise<Outcome<string | null>>
  /** Replaces the unsaved text by the text on disk. The unsaved text stays in the journal. */
  takeDiskText(id: DocumentId): Promise<Outcome<OpenDocument>>
  /** Writes a UTF-16 document as UTF-8, whole or not at all; its text stays in the journal as well. */
  convertToUtf8(id: DocumentId): Promise<Outcome>
  /** The document that a link leads to; `target` as written in the text. */
  resolveLink(input: { readonly id: DocumentId; readonly target: string }): Promise<Outcome<LinkTarget>>
  /** Opens the file of the document in the user's own program, else in the one that the system has for such files. */
  openInProgram(id: DocumentId): Promise<Outcome>
  /** Shows the file of the document in the system's file manager. */
  revealDocument(id: DocumentId): Promise<Outcome>
  /** Opens an https address after the user has confirmed it. */
  openLink(address: string): Promise<Outcome>
}

export const documentRequests = {
  openDocument: true,
  changeDocument: true,
  saveDocument: true,
  diskText: true,
  takeDiskText: true,
  convertToUtf8: true,
  resolveLink: true,
  openLink: true,
  openInProgram: true,
  revealDocument: true,
} as const satisfies Readonly<Record<keyof DocumentRequests, true>>
