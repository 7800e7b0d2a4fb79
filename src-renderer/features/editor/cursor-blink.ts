import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Milliseconds of a whole blink, as the editor's own. */
const durationMs = 1_200

/**
 * Restarts the blinking of the cursor at each key, so that the cursor is visible while the user types. The animation of the editor
 * is CSS and fires an event at each restart, which costs one more frame per key in a page that listens, as React does.
 */
class CursorBlink implements PluginValue {
  private blink: Animation | null = null

  constructor(view: EditorView) {
    this.follow(view)
  }

  update(update: ViewUpdate) {
    if (update.focusChanged) this.follow(update.view)
    else if (this.blink !== null && (update.docChanged || update.selectionSet)) this.blink.currentTime = 0
  }

  destroy() {
    this.blink?.cancel()
  }

  private follow(view: EditorView) {
    this.blink?.cancel()
    // The CSS rule for reduced motion does not apply to an animation that a script starts.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const layer = view.hasFocus && !still ? view.scrollDOM.querySelector('.cm-cursorLayer') : null
    this.blink =
      layer?.animate({ opacity: [1, 0, 1], easing: 'steps(1)' }, { duration: durationMs, iterations: Number.POSITIVE_INFINITY }) ?? null
  }
}

export const cursorBlink = ViewPlugin.fromClass(CursorBlink)
