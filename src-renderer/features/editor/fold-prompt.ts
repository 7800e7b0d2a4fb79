import { foldEffect } from '@codemirror/language'
import type { ChangeDesc, StateEffect } from '@codemirror/state'
import type { ShownJudgement } from '#bridge'
import type { Buffer } from '../../state/cockpit'

/** Folds the block that addresses a model, since it comes before the document itself; not while the cursor is in it. */
export function foldPrompt({ path, state }: Buffer, judgement: ShownJudgement, since: ChangeDesc): readonly StateEffect<unknown>[] {
  const sections = judgement.documents.find((document) => document.path === path)?.sections ?? []
  return sections.flatMap(({ isPrompt, place: { range } }) => {
    if (!isPrompt || range.to > since.length) return []
    const from = state.doc.lineAt(since.mapPos(range.from, 1)).to
    const to = from + state.sliceDoc(from, since.mapPos(range.to, -1)).trimEnd().length
    const { head } = state.selection.main
    return to <= from || (from < head && head <= to) ? [] : [foldEffect.of({ from, to })]
  })
}
