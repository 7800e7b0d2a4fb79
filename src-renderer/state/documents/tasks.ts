import { isolateHistory, redo, undo } from '@codemirror/commands'
import type { DocumentId } from '#bridge'
import type { CockpitCore } from '../core'
import { bufferOf, dispatchTo, runOn } from './buffers'

/** Calls back after each change of the text of an open document; returns a function that ends it. */
export function watchText(core: CockpitCore, id: DocumentId, onChange: () => void): () => void {
  const buffer = bufferOf(core, id)
  buffer?.watchers.add(onChange)
  return () => void buffer?.watchers.delete(onChange)
}

/** Changes the box of a task whose mark is at `offset`, as one undo step; false when there is no box, or the text is read-only. */
export function toggleTask(core: CockpitCore, id: DocumentId, offset: number): boolean {
  const buffer = bufferOf(core, id)
  const box = buffer?.state.sliceDoc(offset - 1, offset + 2) ?? ''
  if (buffer === null || buffer.state.readOnly || !/^\[[ xX]\]$/.test(box)) return false
  const changes = { from: offset, to: offset + 1, insert: box[1] === ' ' ? 'x' : ' ' }
  dispatchTo(core, buffer, { changes, annotations: isolateHistory.of('full'), userEvent: 'input.toggle' })
  return true
}

export function undoIn(core: CockpitCore, id: DocumentId, direction: 'undo' | 'redo'): void {
  const buffer = bufferOf(core, id)
  if (buffer !== null) runOn(core, buffer, direction === 'undo' ? undo : redo)
}
