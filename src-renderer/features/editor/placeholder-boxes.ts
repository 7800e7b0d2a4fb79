import { EditorSelection } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'
import type { Range } from '#spec'
import { defineMarkedRanges } from './marked-ranges'

/** Dashed boxes around the placeholders of a template. */
export const placeholderBoxes = defineMarkedRanges('placeholder-box')

/** Moves from a placeholder to the next one; outside of a placeholder Tab keeps its meaning. */
export const nextPlaceholder: Command = (view) => step(view, 1)

/** Moves from a placeholder to the previous one. */
export const previousPlaceholder: Command = (view) => step(view, -1)

function step(view: EditorView, direction: 1 | -1): boolean {
  const { main } = view.state.selection
  const all: Range[] = []
  view.state.field(placeholderBoxes.field).between(0, view.state.doc.length, (from, to) => void all.push({ from, to }))
  const here = all.findIndex((range) => range.from <= main.head && main.head <= range.to)
  if (here < 0 || all.length < 2) return false
  const { from, to } = all[(here + direction + all.length) % all.length] as Range
  view.dispatch({ selection: EditorSelection.single(from, to), scrollIntoView: true, userEvent: 'select.placeholder' })
  return true
}
