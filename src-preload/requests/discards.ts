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

/** Going back to the last commit. */
export interface DiscardRequests {
  discardPreview(id: DocumentId): Promise<Outcome<DiscardPreview>>
  /** Keeps the present text for seven days; the window then edits it back to `committed` and saves. A deleted file is written at once. */
  prepareDiscard(id: DocumentId): Promise<Outcome<DiscardPreview>>
}

export const discardRequests = {
  discardPreview: true,
  prepareDiscard: true,
} as const satisfies Readonly<Record<keyof DiscardRequests, true>>
