import type { EditorView } from '@codemirror/view'

interface LineGaps {
  readonly lineGaps?: readonly unknown[]
  ensureLineGaps?(current: readonly unknown[]): readonly unknown[]
  updateLineGaps?(gaps: readonly unknown[]): void
}

/**
 * Draws what is left out of very long lines again, after a view got a state. CodeMirror draws it first as wide as the line is without
 * wrapping, so that a wrapped line is measured as short, and then draws all of it, which takes seconds for a line of a megabyte.
 * These members are CodeMirror's own; without them nothing is done.
 */
export function redrawLineGaps(view: EditorView): void {
  const state = (view as unknown as { readonly viewState?: LineGaps }).viewState
  if (!view.lineWrapping || !state?.lineGaps?.length || !state.ensureLineGaps || !state.updateLineGaps) return
  const gaps = state.ensureLineGaps([])
  state.updateLineGaps([])
  state.updateLineGaps(gaps)
  view.dispatch({})
}
