import type { EditorState, StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { DocumentId, OpenDocument, ShownJudgement } from '#bridge'
import type { Sync } from './sync'

/** One open document: its text with undo history, how far it is ahead of main, and the view that shows it. */
export interface Buffer {
  readonly id: DocumentId
  readonly path: string
  state: EditorState
  sync: Sync
  view: EditorView | null
  /** The scroll position when another tab was activated. */
  scroll: StateEffect<unknown> | null
  /** Offset to show at the upper edge of the preview when it comes on screen; null for the start. */
  previewTop: number | null
  /** Called after each change of the text. */
  readonly watchers: Set<() => void>
  /** Gets the focus as soon as it is on screen. */
  wantsFocus: boolean
  /** The user chose to load the text on disk, and can undo that. */
  isReloadUndoable: boolean
  /** The exchange with main that is in progress. */
  exchange: Promise<void> | null
  /** A newer text of main, to be merged after the exchange. */
  incoming: OpenDocument | null
  /** The judgement whose marks are in the text, and the version that it judged. */
  marked: { readonly judgement: ShownJudgement; readonly version: number } | null
}
