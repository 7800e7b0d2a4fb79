import type { DocumentId } from '#bridge'
import type { CockpitState } from './cockpit-state'

/** Whether a document holds text that is not on disk: as its open text knows, else as main said. */
export function isDirty({ buffers, snapshot }: Pick<CockpitState, 'buffers' | 'snapshot'>, id: DocumentId): boolean {
  return buffers[id]?.dirty ?? snapshot?.documents.find((document) => document.id === id)?.isDirty ?? false
}
