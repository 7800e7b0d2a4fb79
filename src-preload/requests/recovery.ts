import type { Outcome } from '../outcome'
import type { DocumentId } from '../snapshot'

/** A text that is in no document any more, and is kept. */
export interface RecoverableText {
  readonly key: string
  /** The document; null when there is none at `path` any more. */
  readonly id: DocumentId | null
  readonly path: string
  /** Why it was kept, as a clause: "discarded". */
  readonly why: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Texts that were discarded or replaced, or that could not be put back after a crash. */
export interface RecoveryRequests {
  /** Newest first. */
  recoverableTexts(): Promise<Outcome<readonly RecoverableText[]>>
  recoverableText(key: string): Promise<Outcome<string>>
  /** Writes a text whose document is gone, never over a file. Returns its id. */
  restoreText(key: string): Promise<Outcome<DocumentId>>
  deleteRecoverableText(key: string): Promise<Outcome>
}

export const recoveryRequests = {
  recoverableTexts: true,
  recoverableText: true,
  restoreText: true,
  deleteRecoverableText: true,
} as const satisfies Readonly<Record<keyof RecoveryRequests, true>>
