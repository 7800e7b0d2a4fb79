import type { DocumentKind } from '#spec'
import { decode, type ReadDocument } from '../files/index'
import type { NotCheckedOutFile } from '../git/index'
import type { DocumentTable } from './document-table'
import type { DocumentsListener } from './documents-listener'
import { reconcile } from './reconcile'
import type { TextDocument } from './text-document'
import type { UnsavedJournal } from './unsaved-journal'

/** Brings documents level with what was read from disk, git and the journal, and notifies the listener of what changed. */
export class DocumentReconciler {
  readonly #table: DocumentTable
  readonly #unsaved: UnsavedJournal
  readonly #listener: DocumentsListener
  #unreadable = ''

  constructor(table: DocumentTable, unsaved: UnsavedJournal, listener: DocumentsListener) {
    this.#table = table
    this.#unsaved = unsaved
    this.#listener = listener
  }

  reconcile(document: TextDocument, read: ReadDocument): void {
    const before = stateKey(document)
    const { isTextChanged, isGone, keep } = reconcile(document, read)
    for (const side of keep) void this.#unsaved.keep({ path: document.path, ...side })
    if (isGone) {
      this.#table.remove(document)
      this.#listener.onRemoved(document)
    } else if (isTextChanged) {
      this.#listener.onTextReplaced(document)
    }
    if (isGone || before !== stateKey(document)) {
      this.#unsaved.note(document)
      this.#listener.onChanged()
    }
  }

  /** Adds the document of a file that appeared. */
  takeRead(path: string, kind: DocumentKind, read: ReadDocument): void {
    const document = this.#table.at(path, kind)
    if (read.kind === 'missing' && this.#table.byPath(path) === null) return
    this.#table.add(document)
    this.reconcile(document, read)
  }

  /** Adds a document with the unsaved text of an earlier session. */
  takeRestored(document: TextDocument): void {
    this.#table.add(document)
    this.#unsaved.adopt(document.path)
    this.#listener.onTextReplaced(document)
    this.#listener.onChanged()
  }

  /** A removed document was edited by a window that did not know yet: it is there again, with unsaved text and without a file. */
  takeEditedAfterRemoval(document: TextDocument): void {
    document.externalChange = 'deleted'
    this.#table.add(document)
    this.#listener.onTextReplaced(document)
    this.#listener.onChanged()
  }

  /** Adds, changes and removes the documents that git keeps although they are not on disk. */
  takeNotCheckedOut(files: readonly NotCheckedOutFile[], kindOf: (path: string) => DocumentKind): void {
    const paths = new Set(files.map(({ path }) => path))
    for (const document of this.#table.withConfiguration) {
      if (document.notCheckedOutReason !== null && !paths.has(document.path)) this.reconcile(document, { kind: 'missing' })
    }
    for (const { path, bytes, reason } of files) {
      const decoded = decode(bytes)
      const known = this.#table.byPath(path)
      if (!decoded.ok || decoded.nulLine !== null || (known !== null && known.notCheckedOutReason === null)) continue
      const document = this.#table.at(path, kindOf(path))
      if (!document.takeNotCheckedOut(decoded.text, decoded.shape, reason)) continue
      this.#table.add(document)
      this.#listener.onTextReplaced(document)
      this.#listener.onChanged()
    }
  }

  notifyUnreadable(): void {
    const unreadable = JSON.stringify(
      this.#table.withConfiguration.flatMap(({ path, readOnlyReason }) => (readOnlyReason === null ? [] : [[path, readOnlyReason]])),
    )
    if (unreadable === this.#unreadable) return
    this.#unreadable = unreadable
    this.#listener.onUnreadableChanged()
  }
}

/** The state of a document that reading the disk can change. */
function stateKey({ version, isDirty, externalChange, readOnlyReason, savedAt, baseHash }: TextDocument): string {
  return JSON.stringify([version, isDirty, externalChange, readOnlyReason, savedAt, baseHash])
}
