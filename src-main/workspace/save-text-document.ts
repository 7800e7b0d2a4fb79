import { join } from 'node:path'
import { hashOfText, nulReason, type OverwriteBackups, readDocument, saveDocument } from '../files/index'
import { type Failed, problem } from './outcome'
import type { SymlinkConsent } from './symlink-consent'
import type { TextDocument } from './text-document'
import type { UnsavedJournal } from './unsaved-journal'

export type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly outcome: Failed }
  /** The disk has a newer text: reconcile the document with it. */
  | { readonly kind: 'newer' }

/** Writes the current text to the journal, then to disk. A newer text on disk is only overwritten with `overwrite`, and kept in the journal. */
export async function saveTextDocument(
  root: string,
  document: TextDocument,
  overwrite: boolean,
  unsaved: UnsavedJournal,
  consent: SymlinkConsent,
  backups: OverwriteBackups,
): Promise<SaveResult> {
  const { path, readOnlyReason } = document
  if (readOnlyReason !== null) return { kind: 'refused', outcome: problem('read-only', readOnlyReason) }
  if (document.externalChange === 'none' && !document.isDirty) return { kind: 'saved' }
  if (document.externalChange !== 'none' && !overwrite) return { kind: 'newer' }
  if (overwrite) {
    const disk = await readDocument(root, path)
    const lossReason =
      disk.kind === 'unreadable' ? disk.reason : disk.kind === 'text' && disk.nulLine !== null ? nulReason(disk.nulLine) : null
    if (lossReason !== null) {
      const message = `What ${path} holds on disk cannot be kept as text: ${lossReason} Move that file away first.`
      return { kind: 'refused', outcome: problem('read-only', message) }
    }
    if (disk.kind === 'text' && disk.hash !== document.baseHash)
      await unsaved.keep({ path, text: disk.text, shape: disk.shape, why: 'on disk when it was overwritten by saving' })
  }
  // Edits during the write stay unsaved.
  const { text, shape, baseHash } = document
  await unsaved.noteSaving(document, hashOfText(text, shape))
  const absolute = join(root, path)
  const saved = await saveDocument({ root, path, text, shape, baseHash, overwrite, link: consent.consentedLink(absolute), backups })
  if (saved.ok) {
    document.markSaved({ text, shape, hash: saved.hash, modifiedAt: saved.modifiedAt, nulLine: null })
    return { kind: 'saved' }
  }
  if (saved.code === 'newer-on-disk' || saved.code === 'deleted-on-disk') return { kind: 'newer' }
  if (saved.code === 'needs-link-consent') {
    consent.noteAsked(absolute, saved.link ?? '')
    return { kind: 'refused', outcome: problem('needs-link-consent', saved.message) }
  }
  return { kind: 'refused', outcome: problem(saved.code === 'failed' ? 'failed' : 'read-only', saved.message) }
}

export function newerOnDisk({ path, externalChange }: TextDocument): Failed {
  return externalChange === 'deleted'
    ? problem('newer-on-disk', `${path} was deleted on disk. Save it anyway to restore it, or drop your edits.`)
    : problem('newer-on-disk', `${path} on disk is newer than the text that you edited. Compare both, then keep yours or take the disk's.`)
}
