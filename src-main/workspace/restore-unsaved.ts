import type { DocumentKind } from '#spec'
import type { Journal, JournalEntry } from '../files/index'
import type { TextDocument } from './text-document'

export interface RestoreOptions {
  /** Null for a path that is no longer a document. */
  readonly kindOf: (path: string) => DocumentKind | null
  /** The document of a path, created when it does not exist. */
  readonly documentAt: (path: string, kind: DocumentKind) => TextDocument
  readonly isPresent: (document: TextDocument) => boolean
  readonly onRestored: (document: TextDocument) => void
  /** No document can take the text at present. */
  readonly onUntaken: (entry: JournalEntry) => void
}

/** Restores the unsaved text of an earlier session; when its base is no longer on disk, it counts as an external change. */
export async function restoreUnsaved(journal: Journal, options: RestoreOptions): Promise<void> {
  const { kindOf, documentAt, isPresent, onRestored, onUntaken } = options
  for (const entry of await journal.list()) {
    const { path, text, shape, baseHash, savingHash } = entry
    const kind = kindOf(path)
    const document = kind === null ? null : documentAt(path, kind)
    if (document === null || document.readOnlyReason !== null) {
      onUntaken(entry)
      continue
    }
    const isFound = isPresent(document)
    if (isFound && document.text === text) {
      await journal.clear(path)
      continue
    }
    // The save that a crash interrupted went through, so the edits continue what is on disk.
    const isSaved = isFound && savingHash !== null && document.baseHash === savingHash
    const base = isSaved ? savingHash : baseHash
    const isChanged = document.baseHash !== base
    document.restore(text, shape, base)
    document.externalChange = !isFound ? 'deleted' : isChanged ? 'changed' : 'none'
    onRestored(document)
  }
}
