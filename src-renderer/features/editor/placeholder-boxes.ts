import { EditorSelection, type EditorState, StateEffect, StateField } from '@codemirror/state'
import { type Command, Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Range } from '#spec'

export const showPlaceholders = StateEffect.define<readonly Range[]>()

const box = Decoration.mark({ class: 'placeholder-box' })

/** What a template left to be filled in, as dashed boxes. */
export const placeholderBoxes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(boxes, transaction) {
    let next = boxes.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(showPlaceholders)) continue
      const ranges = effect.value.filter((range) => range.from < range.to && range.to <= transaction.state.doc.length)
      next = Decoration.set(
        ranges.map((range) => box.range(range.from, range.to)),
        true,
      )
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Whether exactly these ranges stand as boxes already. */
export function samePlaceholders(state: EditorState, ranges: readonly Range[]): boolean {
  const boxes = state.field(placeholderBoxes)
  if (boxes.size !== ranges.length) return false
  const standing = new Set<string>()
  boxes.between(0, state.doc.length, (from, to) => void standing.add(`${from} ${to}`))
  return ranges.every(({ from, to }) => standing.has(`${from} ${to}`))
}

/** From a placeholder to the next one; elsewhere Tab keeps its meaning. */
export const nextPlaceholder: Command = (view) => step(view, 1)

/** From a placeholder to the one before. */
export const previousPlaceholder: Command = (view) => step(view, -1)

function step(view: EditorView, direction: 1 | -1): boolean {
  const { main } = view.state.selection
  const all: Range[] = []
  view.state.field(placeholderBoxes).between(0, view.state.doc.length, (from, to) => void all.push({ from, to }))
  const here = all.findIndex((range) => range.from <= main.head && main.head <= range.to)
  if (here < 0 || all.length < 2) return false
  const { from, to } = all[(here + direction + all.length) % all.length] as Range
  view.dispatch({ selection: EditorSelection.single(from, to), scrollIntoView: true, userEvent: 'select.placeholder' })
  return true
}
