import { type EditorState, StateEffect, type StateEffectType, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Range } from '#spec'

/** Ranges of a judgement with one style, which keep the order of the judgement. They move with the text until the next judgement replaces them. */
export interface MarkedRanges {
  readonly show: StateEffectType<readonly Range[]>
  readonly field: StateField<DecorationSet>
}

export function defineMarkedRanges(className: string): MarkedRanges {
  const show = StateEffect.define<readonly Range[]>()
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      let next = marks.map(transaction.changes)
      for (const effect of transaction.effects) {
        if (!effect.is(show)) continue
        const ranges = effect.value.filter((range) => range.from < range.to && range.to <= transaction.state.doc.length)
        next = Decoration.set(
          ranges.map((range, order) => Decoration.mark({ class: className, order }).range(range.from, range.to)),
          true,
        )
      }
      return next
    },
    provide: (own) => EditorView.decorations.from(own),
  })
  return { show, field }
}

/** The marked ranges where they are now, in the order of the judgement. */
export function orderedRanges({ field }: MarkedRanges, state: EditorState): readonly Range[] {
  const all: (Range & { readonly order: number })[] = []
  state.field(field).between(0, state.doc.length, (from, to, { spec: { order } }) => void all.push({ from, to, order }))
  return all.sort((a, b) => a.order - b.order).map(({ from, to }) => ({ from, to }))
}

/** Whether exactly these ranges are marked already. */
export function hasRanges({ field }: MarkedRanges, state: EditorState, ranges: readonly Range[]): boolean {
  const marks = state.field(field)
  if (marks.size !== ranges.length) return false
  const present = new Set<string>()
  marks.between(0, state.doc.length, (from, to) => void present.add(`${from} ${to}`))
  return ranges.every(({ from, to }) => present.has(`${from} ${to}`))
}
