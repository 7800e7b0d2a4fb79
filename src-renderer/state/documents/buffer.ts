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
  /** Where the view was scrolled to when another tab took its place. */
  scroll: StateEffect<unknown> | null
  /** Takes the focus as soon as it is on screen. */
  wantsFocus: boolean
  /** The user asked for the disk's text: taking it in can be undone. */
  isReloadUndoable: boolean
  /** The exchange with main that is under way. */
  exchange: Promise<void> | null
  /** A newer text of main's, to be taken in once the exchange is over. */
  incoming: OpenDocument | null
  /** The judgement whose marks are in the text, and the version that it judged. */
  marked: { readonly judgement: ShownJudgement; readonly version: number } | null
}
