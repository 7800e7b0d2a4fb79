import { syntaxTree } from '@codemirror/language'
import { type Extension, type Range, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Finds the marks in a range of the text, in any order. */
export type FindMarks = (view: EditorView, from: number, to: number) => readonly Range<Decoration>[]

/** Computes marks for the visible text only, so that their cost does not grow with the document. */
export function visibleMarks(find: FindMarks, handlers: Parameters<typeof ViewPlugin.fromClass>[1] = {}): Extension {
  return ViewPlugin.fromClass(
    class {
      marks: DecorationSet

      constructor(view: EditorView) {
        this.marks = collect(view)
      }

      update(update: ViewUpdate) {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
        if (update.docChanged || update.viewportChanged || parsed) this.marks = collect(update.view)
      }
    },
    { ...handlers, decorations: (plugin) => plugin.marks },
  )

  function collect(view: EditorView): DecorationSet {
    const found = view.visibleRanges.flatMap(({ from, to }) => find(view, from, to))
    return found.length === 0 ? Decoration.none : RangeSet.of([...found], true)
  }
}
