import { isolateHistory, undo } from '@codemirror/commands'
import type { CockpitCore } from '../core'
import { showToast } from '../toasts'
import { bufferOf, dispatchTo, runOn } from './buffers'
import type { MadeEdit } from './edits'
import { textDifference } from './text-difference'

/** Reverts an edit: by undo when it is the last one, else by its inverse mapped through later edits. Ignores a closed document. */
export function revertEdit(core: CockpitCore, { buffer, text, inverse }: MadeEdit): void {
  if (bufferOf(core, buffer.id) !== buffer) return
  if (buffer.state.doc.eq(text)) return void runOn(core, buffer, undo)
  const since = textDifference(text, buffer.state.doc.toString())
  let isTouched = false
  inverse.iterChangedRanges((from, to) => {
    isTouched ||= since.touchesRange(from, to) !== false
  })
  if (isTouched) showToast(core, `${buffer.path} changed meanwhile: the proposed value stays in it.`)
  else dispatchTo(core, buffer, { changes: inverse.map(since), annotations: isolateHistory.of('full'), userEvent: 'undo' })
}
