import type { ReadDocument, TextShape } from '../files/index'
import { mergeTexts } from './merge-texts'
import type { TextDocument } from './text-document'

export interface Reconciliation {
  /** The text of the document was replaced. */
  readonly isTextChanged: boolean
  /** The file was deleted and the document has no unsaved text. */
  readonly isGone: boolean
  /** Texts to keep in the journal, each with the reason. */
  readonly keep: readonly { readonly text: string; readonly shape: TextShape; readonly why: string }[]
}

const unchanged: Reconciliation = { isTextChanged: false, isGone: false, keep: [] }

/** Reconciles a document with the disk: takes the disk's text when clean, merges when there is no conflict, else notes the external change. */
export function reconcile(document: TextDocument, read: ReadDocument): Reconciliation {
  if (!document.isDirty) return reconcileClean(document, read)
  if (read.kind === 'missing') {
    document.externalChange = 'deleted'
    return unchanged
  }
  // A text with NUL bytes can be neither merged nor saved.
  if (read.kind === 'unreadable' || read.nulLine !== null) {
    document.externalChange = 'changed'
    return unchanged
  }
  if (read.hash === document.baseHash) {
    // A restored text whose file was gone has its base, and its line endings, again.
    if (document.base === null) document.takeMerge(document.text, read)
    document.externalChange = 'none'
    return unchanged
  }
  if (read.text === document.text) {
    document.takeDisk(read)
    return unchanged
  }
  const { text: mine, shape, base, externalChange } = document
  const merged = base ? mergeTexts(mine, base.text, read.text) : null
  if (merged === null) {
    document.externalChange = 'changed'
    return externalChange === 'changed'
      ? unchanged
      : { ...unchanged, keep: [{ text: mine, shape, why: 'unsaved when another program rewrote the file' }] }
  }
  return {
    isTextChanged: document.takeMerge(merged, read),
    isGone: false,
    keep: [
      { text: mine, shape, why: 'unsaved text before it was merged with another program’s' },
      { text: read.text, shape: read.shape, why: 'another program’s text before unsaved text was merged into it' },
    ],
  }
}

function reconcileClean(document: TextDocument, read: ReadDocument): Reconciliation {
  switch (read.kind) {
    case 'missing':
      return { ...unchanged, isGone: true }
    case 'unreadable':
      if (document.unreadableReason === read.reason) return unchanged
      document.takeUnreadable(read.reason, read.isUtf16)
      return { ...unchanged, isTextChanged: true }
    case 'text':
      if (read.hash === document.baseHash) return unchanged
      return { ...unchanged, isTextChanged: document.takeDisk(read) }
  }
}
