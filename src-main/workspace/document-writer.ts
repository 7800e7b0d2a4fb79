import { join } from 'node:path'
import type { OpenDocument, Outcome } from '#bridge'
import type { Sequencer } from '../base/sequencer'
import { convertToUtf8, type KeptTexts, type OverwriteBackups, readDocument } from '../files/index'
import type { DocumentReconciler } from './document-reconciler'
import { ok, problem } from './outcome'
import { newerOnDisk, saveTextDocument } from './save-text-document'
import type { SymlinkConsent } from './symlink-consent'
import type { TextDocument } from './text-document'
import type { UnsavedJournal } from './unsaved-journal'

export interface DocumentWriterOptions {
  readonly root: string
  readonly disk: Sequencer
  readonly unsaved: UnsavedJournal
  readonly texts: KeptTexts
  readonly backups: OverwriteBackups
  readonly symlinkConsent: SymlinkConsent
  readonly reconciler: DocumentReconciler
  /** Some state of a document that the window shows changed. */
  readonly onChanged: () => void
}

/** Saves documents, and replaces one of two texts by the other. The replaced text is kept. */
export class DocumentWriter {
  readonly #options: DocumentWriterOptions

  constructor(options: DocumentWriterOptions) {
    this.#options = options
  }

  /** `followLink`: the user consented to saving through the document's link. */
  save(document: TextDocument, overwrite: boolean, followLink: boolean): Promise<Outcome> {
    const { root, disk, unsaved, symlinkConsent, backups, reconciler, onChanged } = this.#options
    return disk.run(async () => {
      const { path } = document
      if (followLink) symlinkConsent.noteConsent(join(root, path))
      const saved = await saveTextDocument(root, document, overwrite, unsaved, symlinkConsent, backups)
      if (saved.kind === 'newer') reconciler.reconcile(document, await readDocument(root, path))
      // Before the save is acknowledged: after a crash, no text older than an acknowledged save may be restored.
      await unsaved.write(document)
      if (saved.kind === 'refused') return saved.outcome
      if (saved.kind === 'newer') {
        if (document.externalChange !== 'none') return newerOnDisk(document)
        return problem('stale', `Another program changed ${path}, and its text was merged with yours. Review the result and save again.`)
      }
      onChanged()
      return ok()
    })
  }

  /** Writes a UTF-16 document as UTF-8. Its text stays in the journal with its former encoding. */
  convert(document: TextDocument): Promise<Outcome> {
    const { root, disk, texts, backups, reconciler, onChanged } = this.#options
    return disk.run(async () => {
      const { path } = document
      const conversion = await convertToUtf8(root, path, backups)
      if (conversion.kind === 'refused') return problem('read-only', conversion.reason)
      const why = `${conversion.encoding} before it was converted to UTF-8`
      const isKept = await texts.keep('replaced', path, conversion.original, why).then(Boolean, () => false)
      if (!isKept) return problem('failed', `The text of ${path} could not be kept in the application's data, so it was not converted.`)
      const outcome = await conversion.write()
      if (!outcome.ok) return problem(outcome.code === 'failed' ? 'failed' : 'read-only', outcome.message)
      reconciler.reconcile(document, await readDocument(root, path))
      reconciler.notifyUnreadable()
      onChanged()
      return ok()
    })
  }

  /** Replaces the unsaved text by the text on disk. `isKept`: the unsaved text is among the kept texts already. */
  takeDisk(document: TextDocument, isKept = false): Promise<Outcome<OpenDocument>> {
    const { root, disk, unsaved, reconciler } = this.#options
    return disk.run(async () => {
      const { path, isDirty, text, shape } = document
      const read = await readDocument(root, path)
      if (isDirty && !isKept) await unsaved.keep({ path, text, shape, why: 'unsaved when the text on disk was taken instead' })
      document.forget()
      reconciler.reconcile(document, read)
      await unsaved.write(document)
      reconciler.notifyUnreadable()
      if (read.kind !== 'missing') return ok(document.open())
      return problem('not-found', `${path} is gone from the disk. Its unsaved text stays in the application's data.`)
    })
  }
}
