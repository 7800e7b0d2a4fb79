import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Range } from '#spec'
import type { CockpitCore } from '../core'
import type { Buffer } from '../documents/buffer'
import { dispatchTo } from '../documents/buffers'

const show = StateEffect.define<Range | null>()
const mark = Decoration.mark({ class: 'preview-mark' })

/** Marks the hit that is shown while one looks through the hits. */
const previewMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(show)) continue
      const range = effect.value
      next = range === null || range.from === range.to ? Decoration.none : Decoration.set(mark.range(range.from, range.to))
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The effects that mark a range; the field is added to a text with its first mark. */
export function previewEffects(buffer: Buffer, range: Range): readonly StateEffect<unknown>[] {
  if (buffer.state.field(previewMark, false) !== undefined) return [show.of(range)]
  return [StateEffect.appendConfig.of(previewMark.init(() => Decoration.none)), show.of(range)]
}

export function clearPreviewMarks(core: CockpitCore): void {
  for (const buffer of core.buffers.values())
    if (buffer.state.field(previewMark, false)?.size) dispatchTo(core, buffer, { effects: show.of(null) })
}
