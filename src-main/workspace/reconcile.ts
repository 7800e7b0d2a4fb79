import type { ReadDocument } from '../files/index'
import { mergeTexts } from './merge-texts'
import type { LiveDocument } from './text-document'

export interface Settled {
  /** The text that the user sees is another one now. */
  readonly text: boolean
  /** The file is gone and nothing unsaved holds on to it. */
  readonly gone: boolean
  /** Texts that must never be lost, each with the reason. */
  readonly keep: readonly { readonly text: string; readonly why: string }[]
}

const quiet: Settled = { text: false, gone: false, keep: [] }

/** Holds a document against what the disk has now: taken when clean, merged when nothing is in doubt, else shown. */
export function settle(document: LiveDocument, read: ReadDocument): Settled {
  if (!document.dirty) return settleClean(document, read)
  if (read.kind === 'missing') {
    document.outside = 'deleted'
    return quiet
  }
  if (read.kind === 'unreadable') {
    document.outside = 'changed'
    return quiet
  }
  if (read.hash === document.baseHash) {
    document.outside = 'none'
    return quiet
  }
  if (read.text === document.text) {
    document.takeDisk(read)
    return quiet
  }
  const { text: mine, base, outside } = document
  const merged = base ? mergeTexts(mine, base.text, read.text) : null
  if (merged === null) {
    document.outside = 'changed'
    return outside === 'changed' ? quiet : { ...quiet, keep: [{ text: mine, why: 'unsaved when another program rewrote the file' }] }
  }
  return {
    text: document.takeMerge(merged, read),
    gone: false,
    keep: [
      { text: mine, why: 'unsaved text before it was merged with another program’s' },
      { text: read.text, why: 'another program’s text before unsaved text was merged into it' },
    ],
  }
}

function settleClean(document: LiveDocument, read: ReadDocument): Settled {
  switch (read.kind) {
    case 'missing':
      return { ...quiet, gone: true }
    case 'unreadable':
      if (document.readOnly === read.reason) return quiet
      document.takeUnreadable(read.reason)
      return { ...quiet, text: true }
    case 'text':
      if (read.hash === document.baseHash && document.readOnly === null) return quiet
      return { ...quiet, text: document.takeDisk(read) }
  }
}
