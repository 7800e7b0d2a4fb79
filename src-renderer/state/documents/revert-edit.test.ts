import { redoDepth, undoDepth } from '@codemirror/commands'
import { ChangeSet } from '@codemirror/state'
import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, waitForAnswers } from '../testing/test-cockpit'

test('the last edit is reverted by undo', async () => {
  const { actions, buffer, edit } = await editedBuffer()
  actions.revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: PostgreSQL')
  expect([undoDepth(buffer.state), redoDepth(buffer.state)]).toEqual([0, 1])
})

test('an earlier edit is reverted, and later edits of other places are kept', async () => {
  const { actions, buffer, edit } = await editedBuffer()
  actions.dispatchTo(buffer, { changes: { from: 0, insert: '- ' } })
  actions.revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('- Database: PostgreSQL')
})

test('an edit whose range has changed since is kept, and a message says so', async () => {
  const { actions, store, buffer, edit } = await editedBuffer()
  actions.dispatchTo(buffer, { changes: { from: 12, insert: 'x' } })
  actions.revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: MoxngoDB')
  expect(store.getState().toasts.map(({ message }) => message)).toEqual(['SPEC.md changed meanwhile: the proposed value stays in it.'])
})

test('a document that was closed meanwhile is not changed', async () => {
  const { actions, buffer, edit } = await editedBuffer()
  await actions.closeDocument(buffer.id)
  actions.revertEdit(edit)
  expect(buffer.state.doc.toString()).toBe('Database: MongoDB')
})

async function editedBuffer() {
  const cockpit = createTestCockpit({ 'SPEC.md': 'Database: PostgreSQL' })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  const changes = ChangeSet.of({ from: 10, to: 20, insert: 'MongoDB' }, buffer.state.doc.length)
  const inverse = changes.invert(buffer.state.doc)
  cockpit.actions.dispatchTo(buffer, { changes })
  return { ...cockpit, buffer, edit: { buffer, text: buffer.state.doc, inverse } }
}
