import { type Extension, type Range, RangeSet } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { found, matchesIn } from './find-matches'

/** The event of the editor's element after the text or the matches have changed. */
export const findChanged = 'find-changed'

const match = Decoration.mark({ class: 'cm-searchMatch' })
const currentMatch = Decoration.mark({ class: 'cm-searchMatch cm-searchMatch-selected' })

class Highlights {
  marks: DecorationSet

  constructor(view: EditorView) {
    this.marks = collect(view)
  }

  update({ view, state, startState, docChanged, viewportChanged }: ViewUpdate) {
    const isOther = state.field(found) !== startState.field(found, false)
    if (state.field(found).query === null && !isOther) return
    if (docChanged || viewportChanged || isOther) this.marks = collect(view)
    if (docChanged || isOther) view.dom.dispatchEvent(new CustomEvent(findChanged))
  }
}

function collect({ state, visibleRanges }: EditorView): DecorationSet {
  const { query, current } = state.field(found)
  if (query === null) return Decoration.none
  const marks: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    for (const { from: start, to: end } of matchesIn(query, state, state.doc.lineAt(from).from, state.doc.lineAt(to).to))
      marks.push((start === current?.from ? currentMatch : match).range(start, end))
  }
  return RangeSet.of(marks, true)
}

/** Matches in sight are marked, the current one more strongly. */
export const findHighlights: Extension = [found, ViewPlugin.fromClass(Highlights, { decorations: (plugin) => plugin.marks })]
