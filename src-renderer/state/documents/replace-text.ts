import { isolateHistory } from '@codemirror/commands'
import type { CockpitCore } from '../core'
import type { Buffer } from './buffer'
import { dispatchTo } from './buffers'
import type { MadeEdit } from './edits'
import { textDifference } from './text-difference'

/** Replaces the text of a buffer by another one in one undo step; only what differs is touched. */
export function replaceText(core: CockpitCore, buffer: Buffer, text: string): MadeEdit {
  const changes = textDifference(buffer.state.doc, text)
  const inverse = changes.invert(buffer.state.doc)
  dispatchTo(core, buffer, { changes, annotations: isolateHistory.of('full'), userEvent: 'input.replace' })
  return { buffer, text: buffer.state.doc, inverse }
}
