import type { DocumentState } from '#bridge'
import type { CockpitState } from './cockpit-state'

type State = Pick<CockpitState, 'buffers' | 'snapshot'>

const none: readonly DocumentState[] = []

/** Whether a listed document has text that is not on disk. As `isDirty`, which looks for the document first. */
export function isUnsaved({ buffers }: Pick<State, 'buffers'>, { id, isDirty }: DocumentState): boolean {
  return buffers[id]?.isDirty ?? isDirty
}

/** In the order of the snapshot. */
export function unsavedDocuments(state: State): readonly DocumentState[] {
  return state.snapshot?.documents.filter((document) => isUnsaved(state, document)) ?? none
}
