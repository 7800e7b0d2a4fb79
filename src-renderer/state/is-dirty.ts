import type { DocumentId } from '#bridge'
import type { CockpitState } from './cockpit-state'

/** Whether a document has text that is not on disk: by its open text, else by the snapshot of main. */
export function isDirty({ buffers, snapshot }: Pick<CockpitState, 'buffers' | 'snapshot'>, id: DocumentId): boolean {
  return buffers[id]?.isDirty ?? snapshot?.documents.find((document) => document.id === id)?.isDirty ?? false
}
