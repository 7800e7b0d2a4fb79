import { type EditorState, StateEffect, type StateEffectType, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Range } from '#spec'

/** Ranges of a judgement with one style. They move with the text until the next judgement replaces them. */
export interface MarkedRanges {
  readonly show: StateEffectType<readonly Range[]>
  readonly field: StateField<DecorationSet>
}

export function defineMarkedRanges(className: string): MarkedRanges {
  const show = StateEffect.define<readonly Range[]>()
  const mark = Decoration.mark({ class: className })
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      let next = marks.map(transaction.changes)
      for (const effect of transaction.effects) {
        if (!effect.is(show)) continue
        const ranges = effect.value.filter((range) => range.from < range.to && range.to <= transaction.state.doc.length)
        next = Decoration.set(
          ranges.map((range) => mark.range(range.from, range.to)),
          true,
        )
      }
      return next
    },
    provide: (own) => EditorView.decorations.from(own),
  })
  return { show, field }
}

/** Whether exactly these ranges are marked already. */
export function hasRanges({ field }: MarkedRanges, state: EditorState, ranges: readonly Range[]): boolean {
  const marks = state.field(field)
  if (marks.size !== ranges.length) return false
  const present = new Set<string>()
  marks.between(0, state.doc.length, (from, to) => void present.add(`${from} ${to}`))
  return ranges.every(({ from, to }) => present.has(`${from} ${to}`))
}
