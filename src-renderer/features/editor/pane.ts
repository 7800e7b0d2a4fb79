import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Buffer, Cockpit } from '../../state/cockpit'
import { showJudgement } from './judgement-marks'
import { styleNonce } from './style-nonce'

/** The one view of the window; each tab lends it its own state, and takes it back with its undo history. */
export interface Pane {
  show(buffer: Buffer): void
  destroy(): void
}

/** `first` is shown soon: to begin with its state costs less than to change an empty one for it. */
export function createPane(cockpit: Cockpit, host: HTMLElement, first: Buffer | null): Pane {
  let current: Buffer | null = null
  const view = new EditorView({
    // The first state decides with which nonce the style sheet is made.
    state: first?.state ?? EditorState.create({ extensions: styleNonce() }),
    parent: host,
    dispatchTransactions(transactions, target) {
      target.update(transactions)
      if (current === null) return
      current.state = target.state
      cockpit.actions.noteTransactions(current, transactions)
    },
  })

  // Not through React: its render would come with every judgement. What was judged may also wait until main has confirmed what it saw.
  const stop = cockpit.store.subscribe((state, before) => {
    if (current !== null && (state.snapshot !== before.snapshot || state.isStale !== before.isStale)) showJudgement(cockpit, current)
  })

  function leave(): void {
    if (current === null) return
    current.scroll = view.scrollSnapshot()
    current.view = null
    current = null
  }

  return {
    show(buffer) {
      if (current === buffer) return
      const focused = view.hasFocus
      leave()
      if (view.state !== buffer.state) view.setState(buffer.state)
      current = buffer
      buffer.view = view
      if (buffer.scroll !== null) view.dispatch({ effects: buffer.scroll })
      if (focused || buffer.wantsFocus) view.focus()
      buffer.wantsFocus = false
      showJudgement(cockpit, buffer)
    },
    destroy() {
      stop()
      leave()
      view.destroy()
    },
  }
}
