import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Range } from '#spec'

/** The duration of the animation of `.jump-light`. */
export const lightDurationMs = 1_200
/** The most lines highlighted, because a section may be a whole document. */
const maxLines = 100

interface JumpLight {
  /** The highlighted range, which identifies the highlight. */
  readonly range: Range | null
  readonly marks: DecorationSet
}

const none: JumpLight = { range: null, marks: Decoration.none }
const withinLine = Decoration.mark({ class: 'jump-light' })
const wholeLine = Decoration.line({ class: 'jump-light' })
/** Removes the highlight of a range, unless another range has replaced it. */
export const endLight = StateEffect.define<Range>()

/** Highlights a range of the text until `endLight` removes it. */
export const lightUp = StateEffect.define<Range>()

/** Shows where a jump led to without selecting it, because the next key would replace a selection. */
export const jumpLight = StateField.define<JumpLight>({
  create: () => none,
  update(light, transaction) {
    let next = light
    if (transaction.docChanged && light.range !== null) next = { range: light.range, marks: light.marks.map(transaction.changes) }
    for (const effect of transaction.effects) {
      if (effect.is(lightUp)) next = { range: effect.value, marks: marksOf(transaction.state, effect.value) }
      else if (effect.is(endLight) && effect.value === next.range) next = none
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
})

/** Highlights the characters of a range within one line; any other range, also an empty one, by whole lines. */
function marksOf({ doc }: EditorState, { from, to }: Range): DecorationSet {
  const first = doc.lineAt(from)
  const last = doc.lineAt(Math.max(from, to - 1))
  const isPart = first.number === last.number && from < to && to - from < first.text.trim().length
  if (isPart) return Decoration.set(withinLine.range(from, to))
  const count = Math.min(last.number - first.number + 1, maxLines)
  return Decoration.set(Array.from({ length: count }, (_, index) => wholeLine.range(doc.line(first.number + index).from)))
}
