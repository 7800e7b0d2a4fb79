import type { ReadDocument } from '../files/index'
import { mergeTexts } from './merge-texts'
import type { TextDocument } from './text-document'

export interface Reconciliation {
  /** The text that the user sees is another one now. */
  readonly isTextChanged: boolean
  /** The file is gone and nothing unsaved holds on to it. */
  readonly isGone: boolean
  /** Texts that must never be lost, each with the reason. */
  readonly keep: readonly { readonly text: string; readonly why: string }[]
}

const unchanged: Reconciliation = { isTextChanged: false, isGone: false, keep: [] }

/** Holds a document against what the disk has now: taken when clean, merged when nothing is in doubt, else shown. */
export function reconcile(document: TextDocument, read: ReadDocument): Reconciliation {
  if (!document.isDirty) return reconcileClean(document, read)
  if (read.kind === 'missing') {
    document.externalChange = 'deleted'
    return unchanged
  }
  if (read.kind === 'unreadable') {
    document.externalChange = 'changed'
    return unchanged
  }
  if (read.hash === document.baseHash) {
    document.externalChange = 'none'
    return unchanged
  }
  if (read.text === document.text) {
    document.takeDisk(read)
    return unchanged
  }
  const { text: mine, base, externalChange } = document
  const merged = base ? mergeTexts(mine, base.text, read.text) : null
  if (merged === null) {
    document.externalChange = 'changed'
    return externalChange === 'changed'
      ? unchanged
      : { ...unchanged, keep: [{ text: mine, why: 'unsaved when another program rewrote the file' }] }
  }
  return {
    isTextChanged: document.takeMerge(merged, read),
    isGone: false,
    keep: [
      { text: mine, why: 'unsaved text before it was merged with another program’s' },
      { text: read.text, why: 'another program’s text before unsaved text was merged into it' },
    ],
  }
}

function reconcileClean(document: TextDocument, read: ReadDocument): Reconciliation {
  switch (read.kind) {
    case 'missing':
      return { ...unchanged, isGone: true }
    case 'unreadable':
      if (document.readOnlyReason === read.reason) return unchanged
      document.takeUnreadable(read.reason)
      return { ...unchanged, isTextChanged: true }
    case 'text':
      if (read.hash === document.baseHash && document.readOnlyReason === null) return unchanged
      return { ...unchanged, isTextChanged: document.takeDisk(read) }
  }
}
