import { join } from 'node:path'
import { hashOfText, readDocument, saveDocument } from '../files/index'
import { type Failed, problem } from './outcome'
import type { LinkAnswers } from './symlink-consent'
import type { LiveDocument } from './text-document'
import type { Unsaved } from './unsaved-journal'

export type SavedLive =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly outcome: Failed }
  /** The disk has moved on: hold the document against it and see. */
  | { readonly kind: 'newer' }

/** Writes the present text, which the journal holds first; a newer text on disk is overwritten only with `overwrite`, and kept first. */
export async function saveLive(
  root: string,
  document: LiveDocument,
  overwrite: boolean,
  unsaved: Unsaved,
  links: LinkAnswers,
): Promise<SavedLive> {
  const { path, readOnly } = document
  if (readOnly !== null) return { kind: 'refused', outcome: problem('read-only', readOnly) }
  if (document.outside === 'none' && !document.dirty) return { kind: 'saved' }
  if (document.outside !== 'none' && !overwrite) return { kind: 'newer' }
  if (overwrite) {
    const disk = await readDocument(root, path)
    if (disk.kind === 'unreadable') {
      const message = `What ${path} holds on disk cannot be kept as text: ${disk.reason} Move that file away first.`
      return { kind: 'refused', outcome: problem('read-only', message) }
    }
    if (disk.kind === 'text' && disk.hash !== document.baseHash)
      await unsaved.keep(path, disk.text, 'on disk when it was overwritten by saving')
  }
  // Edits that come while the disk works stay unsaved.
  const { text, shape, baseHash } = document
  await unsaved.noteSaving(document, hashOfText(text, shape))
  const absolute = join(root, path)
  const saved = await saveDocument({ root, path, text, shape, baseHash, overwrite, link: links.agreed(absolute) })
  if (saved.ok) {
    document.markSaved({ text, shape, hash: saved.hash, modifiedAt: saved.modifiedAt })
    return { kind: 'saved' }
  }
  if (saved.code === 'newer-on-disk' || saved.code === 'deleted-on-disk') return { kind: 'newer' }
  if (saved.code === 'needs-link-consent') {
    links.noteAsked(absolute, saved.link ?? '')
    return { kind: 'refused', outcome: problem('needs-link-consent', saved.message) }
  }
  return { kind: 'refused', outcome: problem(saved.code === 'failed' ? 'failed' : 'read-only', saved.message) }
}

export function newerOnDisk({ path, outside }: LiveDocument): Failed {
  return outside === 'deleted'
    ? problem('newer-on-disk', `${path} was deleted on disk meanwhile. Save it anyway to bring it back, or drop your edits.`)
    : problem('newer-on-disk', `${path} on disk is newer than the text that you edited. Compare both, then keep yours or take the disk's.`)
}
