import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Milliseconds of a whole blink, as the editor's own. */
const duration = 1_200

/**
 * The cursor's blink, begun anew at each key so that it is there while somebody types. The editor's own, an animation of its style
 * sheet, tells the page of each beginning, which costs one frame more a key wherever somebody listens, as React does.
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
    // The style sheet's rule against motion does not reach an animation that a script begins.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const layer = view.hasFocus && !still ? view.scrollDOM.querySelector('.cm-cursorLayer') : null
    this.blink = layer?.animate({ opacity: [1, 0, 1], easing: 'steps(1)' }, { duration, iterations: Number.POSITIVE_INFINITY }) ?? null
  }
}

export const cursorBlink = ViewPlugin.fromClass(CursorBlink)
