import { EditorSelection, type EditorState, StateEffect, StateField } from '@codemirror/state'
import { type Command, EditorView } from '@codemirror/view'
import type { Range } from '#spec'
import { isStructuralLine } from './editing/is-structural-line'
import { orderedRanges } from './marked-ranges'
import { placeholderBoxes } from './placeholder-boxes'

/** The blank that is being filled: what was typed in its place belongs to it until the cursor leaves. */
export const filling = StateField.define<Range | null>({
  create: () => null,
  update(range, transaction) {
    const { from, to, head } = transaction.state.selection.main
    if (transaction.isUserEvent('select.placeholder')) return { from, to }
    if (range === null || (!transaction.docChanged && !transaction.selection)) return range
    const now = { from: transaction.changes.mapPos(range.from, -1), to: transaction.changes.mapPos(range.to, 1) }
    return now.from <= head && head <= now.to ? now : null
  },
})

const dismiss = StateEffect.define<null>()

/** Whether the user has hidden the strip of this document. */
export const isStripHidden = StateField.define<boolean>({
  create: () => false,
  update: (isHidden, { effects }) => isHidden || effects.some((effect) => effect.is(dismiss)),
})

export function hideStrip(view: EditorView): void {
  view.dispatch({ effects: dismiss.of(null) })
  view.focus()
}

/** The blanks in the order in which they are filled, which is that of the next action. */
export function blanksOf(state: EditorState): readonly Range[] {
  return orderedRanges(placeholderBoxes, state)
}

/** Index of the blank that the cursor is in; -1 outside of any. */
export function blankAt(state: EditorState, blanks: readonly Range[]): number {
  const { head } = state.selection.main
  return blanks.findIndex(({ from, to }) => from <= head && head <= to)
}

/** Index of the blank that the cursor is in, else of the first one to fill behind the cursor, else of the first at all; -1 without any. */
export function nextBlankAt(state: EditorState, blanks: readonly Range[]): number {
  const here = blankAt(state, blanks)
  if (here >= 0 || blanks.length === 0) return here
  const { head } = state.selection.main
  const next = blanks.findIndex(({ from }) => from >= head)
  return Math.max(0, next)
}

/** Selects the next or previous blank from the cursor, wrapping around; false without one. */
export function selectBlank(view: EditorView, direction: 1 | -1): boolean {
  const blanks = blanksOf(view.state)
  const { main } = view.state.selection
  const here = blankAt(view.state, blanks)
  const at =
    here >= 0
      ? (here + direction + blanks.length) % blanks.length
      : direction > 0
        ? nextBlankAt(view.state, blanks)
        : blanks.findLastIndex(({ to }) => to <= main.head)
  const blank = blanks.at(at)
  if (blank === undefined) return false
  const { top, bottom } = view.scrollDOM.getBoundingClientRect()
  const y = isInMiddleHalf(view.coordsAtPos(blank.from), { top, bottom }) ? 'nearest' : 'center'
  view.dispatch({
    selection: EditorSelection.single(blank.from, blank.to),
    effects: EditorView.scrollIntoView(blank.from, { y }),
    userEvent: 'select.placeholder',
  })
  return true
}

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Whether a line is in the middle half of what is in sight; null for one that is not drawn. */
export function isInMiddleHalf(line: Extent | null, sight: Extent): boolean {
  const quarter = (sight.bottom - sight.top) / 4
  return line !== null && line.top >= sight.top + quarter && line.bottom <= sight.bottom - quarter
}

/** From a blank, from what was typed in its place, or from a line that must not be indented to the next one; elsewhere Tab keeps its meaning. */
export const nextPlaceholder: Command = (view) => step(view, 1)
export const previousPlaceholder: Command = (view) => step(view, -1)

function step(view: EditorView, direction: 1 | -1): boolean {
  const blanks = blanksOf(view.state)
  const isIn = blankAt(view.state, blanks) >= 0
  if (blanks.length < (isIn ? 2 : 1) || (!isIn && !leadsToBlank(view.state))) return false
  return selectBlank(view, direction)
}

/** Whether Tab goes to a blank from outside of any. */
export function leadsToBlank(state: EditorState): boolean {
  const { main } = state.selection
  return state.field(filling) !== null || (main.empty && isStructuralLine(state, state.doc.lineAt(main.head)))
}
