import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import type { Range } from '@codemirror/state'
import { Decoration, type EditorView } from '@codemirror/view'
import { visibleMarks } from './visible-marks'

const open = Decoration.mark({ class: 'md-box' })
const done = Decoration.mark({ class: 'md-box md-box-done' })

/** A click toggles `[ ]` and `[x]` of a task list. */
export const checkboxes = visibleMarks(findBoxes, {
  eventHandlers: {
    mousedown(event: MouseEvent, view: EditorView) {
      if (event.button !== 0 || !(event.target instanceof Element) || !event.target.closest('.md-box')) return false
      return toggleAt(view, view.posAtDOM(event.target))
    },
  },
})

function findBoxes(view: EditorView, from: number, to: number): readonly Range<Decoration>[] {
  const found: Range<Decoration>[] = []
  syntaxTree(view.state).iterate({
    from,
    to,
    enter(node) {
      if (node.name !== 'TaskMarker') return
      found.push((view.state.sliceDoc(node.from + 1, node.from + 2) === ' ' ? open : done).range(node.from, node.to))
    },
  })
  return found
}

function toggleAt(view: EditorView, at: number): boolean {
  const box = view.state.sliceDoc(at, at + 3)
  if (view.state.readOnly || !/^\[[ xX]\]$/.test(box)) return false
  const changes = { from: at + 1, to: at + 2, insert: box[1] === ' ' ? 'x' : ' ' }
  view.dispatch({ changes, userEvent: 'input.toggle', annotations: isolateHistory.of('full') })
  return true
}
