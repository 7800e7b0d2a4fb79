import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Buffer, Cockpit } from '../../state/cockpit'
import { isPlainText, lateExtensions } from './extensions'
import { showJudgement } from './judgement-marks'
import { redrawLineGaps } from './redraw-line-gaps'
import { styleNonce } from './style-nonce'

/** The only editor view of the window. Each tab has its own state, with its undo history, that is set into the view. */
export interface Pane {
  show(buffer: Buffer): void
  /** Keeps the scroll position of the shown buffer. Call while the view is still in the page. */
  leave(): void
  destroy(): void
}

/** Starts with the state of `first`, because replacing an empty state costs more. */
export function createPane(cockpit: Cockpit, host: HTMLElement, first: Buffer | null): Pane {
  let current: Buffer | null = null
  let late: typeof import('./late-extensions') | null = null
  const view = new EditorView({
    // The nonce of the style sheet is taken from the first state.
    state: first?.state ?? EditorState.create({ extensions: styleNonce() }),
    parent: host,
    dispatchTransactions(transactions, target) {
      target.update(transactions)
      if (current === null) return
      current.state = target.state
      cockpit.actions.noteTransactions(current, transactions)
    },
  })

  // Subscribes without React, which would render at every judgement. A judgement may have to wait until main has confirmed its version.
  const stop = cockpit.store.subscribe((state, before) => {
    if (current !== null && (state.snapshot !== before.snapshot || state.isStale !== before.isStale)) showJudgement(cockpit, current)
  })

  // What the first picture does not show is loaded once it is on screen.
  const loading = requestAnimationFrame(() =>
    setTimeout(async () => {
      late = await import('./late-extensions')
      complete()
      // Loaded ahead, so that they open without a delay.
      await Promise.all([import('./find-bar'), import('./text-menu')])
    }),
  )

  function complete(): void {
    if (late === null || current === null || view.state.facet(late.isComplete)) return
    view.dispatch({ effects: lateExtensions.reconfigure(late.lateExtensionsFor(cockpit, current.id, isPlainText(current.path))) })
  }

  function leave(): void {
    if (current === null) return
    current.scroll = view.scrollSnapshot()
    current.view = null
    current = null
  }

  return {
    leave,
    show(buffer) {
      if (current === buffer) return
      const focused = view.hasFocus
      leave()
      if (view.state !== buffer.state) view.setState(buffer.state)
      redrawLineGaps(view)
      current = buffer
      buffer.view = view
      complete()
      if (buffer.scroll !== null) view.dispatch({ effects: buffer.scroll })
      if (focused || buffer.wantsFocus) view.focus()
      buffer.wantsFocus = false
      showJudgement(cockpit, buffer)
    },
    destroy() {
      cancelAnimationFrame(loading)
      stop()
      leave()
      view.destroy()
    },
  }
}
