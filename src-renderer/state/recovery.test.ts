import { undo } from '@codemirror/commands'
import { expect, test } from 'vitest'
import type { RecoverableText } from '#bridge'
import { createTestCockpit, openBuffer } from './testing/test-cockpit'

const entry: RecoverableText = { key: 'k', id: 'SPEC.md', path: 'SPEC.md', why: 'discarded', at: 0 }

function open(texts: readonly RecoverableText[], kept = 'kept\n') {
  const cockpit = createTestCockpit({ 'SPEC.md': 'present\n' })
  const requests: string[] = []
  Object.assign(cockpit.main.bridge, {
    recoverableTexts: async () => ({ ok: true, value: texts }),
    recoverableText: async () => ({ ok: true, value: kept }),
    deleteRecoverableText: async (key: string) => {
      requests.push(key)
      return { ok: true }
    },
  })
  return { ...cockpit, requests }
}

test('a restored text is one unsaved edit', async () => {
  const cockpit = open([entry])
  const { actions, main, store } = cockpit
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  await actions.showRecoverable()
  expect(store.getState()).toMatchObject({ panel: 'recover', recoverable: [entry] })
  await actions.restoreText(entry)
  const text = () => buffer.state.doc.toString()
  expect([text(), main.diskTextOf('SPEC.md'), store.getState().panel]).toEqual(['kept\n', 'present\n', null])
  undo({ state: buffer.state, dispatch: (transaction) => (buffer.state = transaction.state) })
  expect(text()).toBe('present\n')
})

test('a text is compared with the disk, not with what is unsaved', async () => {
  const cockpit = open([entry])
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.actions.dispatchTo(buffer, { changes: { from: 0, insert: 'x' } })
  expect(await cockpit.actions.compareRecoverable(entry)).toEqual({ ok: true, value: { text: 'kept\n', disk: 'present\n' } })
  expect(await cockpit.actions.compareRecoverable({ ...entry, id: null })).toMatchObject({ value: { disk: null } })
})

test('a read-only document keeps its text, and the list stays open', async () => {
  const cockpit = open([entry])
  cockpit.main.makeReadOnly('SPEC.md')
  await cockpit.actions.showRecoverable()
  await cockpit.actions.restoreText(entry)
  expect(cockpit.store.getState().panel).toBe('recover')
  expect(cockpit.store.getState().toasts.at(-1)?.message).toMatch(/^SPEC\.md is read-only/)
})

test('a deleted text leaves the list, which closes when it is empty', async () => {
  const other = { ...entry, key: 'other' }
  const { actions, store, requests } = open([entry, other])
  await actions.showRecoverable()
  await actions.deleteRecoverable(entry)
  expect(store.getState()).toMatchObject({ panel: 'recover', recoverable: [other] })
  await actions.deleteRecoverable(other)
  expect(store.getState()).toMatchObject({ panel: null, recoverable: [] })
  expect(requests).toEqual(['k', 'other'])
})

test('without kept texts nothing opens, and that is said', async () => {
  const { actions, store } = open([])
  await actions.showRecoverable()
  expect(store.getState().panel).toBeNull()
  expect(store.getState().toasts.at(-1)?.message).toMatch(/^No text is kept/)
})
