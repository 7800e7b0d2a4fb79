import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** What discarding the changes of a document would do. */
export interface DiscardPreview {
  readonly id: DocumentId
  readonly path: string
  /** `deleted`: the file is written again. */
  readonly status: 'modified' | 'deleted'
  /** The text in the last commit. */
  readonly committed: string
  /** The present text, unsaved edits included; empty when the file is deleted. */
  readonly present: string
}

/** A text that was discarded within the last seven days. */
export interface DiscardedEntry {
  readonly key: string
  /** The document; null when there is none at `path` any more. */
  readonly id: DocumentId | null
  readonly path: string
  /** As a clause: "discarded". */
  readonly why: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly text: string
}

/** Going back to the last commit, and back again. */
export interface DiscardRequests {
  discardPreview(id: DocumentId): Promise<Outcome<DiscardPreview>>
  /** Keeps the present text for seven days; the window then edits it back to `committed` and saves. A deleted file is written at once. */
  prepareDiscard(id: DocumentId): Promise<Outcome<DiscardPreview>>
  discardedTexts(): Promise<Outcome<readonly DiscardedEntry[]>>
  /** Writes a discarded text whose document is gone, never over a file. Returns its id. */
  restoreDiscarded(key: string): Promise<Outcome<DocumentId>>
}

export const discardRequests = {
  discardPreview: true,
  prepareDiscard: true,
  discardedTexts: true,
  restoreDiscarded: true,
} as const satisfies Readonly<Record<keyof DiscardRequests, true>>
