import { history, redoDepth, undoDepth } from '@codemirror/commands'
import { ChangeSet } from '@codemirror/state'
import { beforeEach, expect, test } from 'vitest'
import { cockpit } from '../cockpit'
import { allBuffers, type Buffer, createBuffer, dispatchTo, dropBuffer, provideExtensions } from './buffers'
import type { MadeEdit } from './edits'
import { revertEdit } from './revert-edit'

beforeEach(() => {
  for (const { id } of allBuffers()) dropBuffer(id)
  provideExtensions(() => history())
  cockpit.setState({ toasts: [] })
})

test('an edit that nothing followed is undone', () => {
  const { buffer, edit } = editedBuffer()
  revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: PostgreSQL')
  expect([undoDepth(buffer.state), redoDepth(buffer.state)]).toEqual([0, 1])
})

test('what was written elsewhere stays, and the edit goes', () => {
  const { buffer, edit } = editedBuffer()
  dispatchTo(buffer, { changes: { from: 0, insert: '- ' } })
  revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('- Database: PostgreSQL')
})

test('an edit whose own words were changed since stays, and the user learns of it', () => {
  const { buffer, edit } = editedBuffer()
  dispatchTo(buffer, { changes: { from: 12, insert: 'x' } })
  revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: MoxngoDB')
  expect(cockpit.getState().toasts.map(({ message }) => message)).toEqual(['SPEC.md changed meanwhile: the proposed value stays in it.'])
})

test('a document that was closed meanwhile is left alone', () => {
  const { buffer, edit } = editedBuffer()
  dropBuffer(buffer.id)
  revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: MongoDB')
})

function editedBuffer(): { readonly buffer: Buffer; readonly edit: MadeEdit } {
  const buffer = createBuffer({
    id: 'spec',
    path: 'SPEC.md',
    text: 'Database: PostgreSQL',
    version: 1,
    dirty: false,
    readOnly: null,
  })
  const changes = ChangeSet.of({ from: 10, to: 20, insert: 'MongoDB' }, buffer.state.doc.length)
  const inverse = changes.invert(buffer.state.doc)
  dispatchTo(buffer, { changes })
  return { buffer, edit: { buffer, text: buffer.state.doc, inverse } }
}
