import { expect, it } from 'vitest'
import { createCockpit } from './create-cockpit'
import { ManualClock } from './testing/manual-clock'
import { MemoryMain } from './testing/memory-main'
import { createTestCockpit, openBuffer, waitForAnswers } from './testing/test-cockpit'

const text = '# Harbour\n\n- [ ] Lay the ropes\n- [x] Count\n'

it('toggles between the preview and what was shown before', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': text })
  await waitForAnswers()
  const shown = () => cockpit.store.getState().preview
  cockpit.actions.runCommand('preview')
  expect(shown()).toBe('instead')
  cockpit.actions.runCommand('preview')
  expect(shown()).toBe('off')
  cockpit.actions.runCommand('preview-beside')
  cockpit.actions.runCommand('preview')
  expect(shown()).toBe('instead')
  cockpit.actions.leavePreview()
  expect(shown()).toBe('beside')
})

it('remembers the choice for the next start', async () => {
  const stored = new Map<string, string>()
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
  const start = () => createCockpit({ bridge: new MemoryMain({ 'SPEC.md': text }).bridge, clock: new ManualClock(), storage })
  start().actions.showPreview('beside')
  expect(start().store.getState().preview).toBe('beside')
  stored.set('preview', 'something else')
  expect(start().store.getState().preview).toBe('off')
})

it('returns to the text with a jump to a place, and stays with a jump to a heading', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': text })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  const place = { path: 'SPEC.md', line: 3, column: 1, endLine: 3, endColumn: 19, range: { from: 11, to: 29 } }
  cockpit.actions.showPreview('instead')
  await cockpit.actions.showHeading({ place })
  expect([cockpit.store.getState().preview, buffer.previewTop]).toEqual(['instead', 11])
  await cockpit.actions.showPlace(place)
  expect(cockpit.store.getState().preview).toBe('off')
  expect(buffer.state.selection.main).toMatchObject({ from: 11, to: 11 })
})

it('changes a task as one undo step, and nothing that is no task', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': text })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  const at = text.indexOf('[ ]') + 1
  expect(cockpit.actions.toggleTask('SPEC.md', at)).toBe(true)
  expect(cockpit.actions.toggleTask('SPEC.md', text.indexOf('[x]') + 1)).toBe(true)
  expect(buffer.state.doc.toString()).toBe('# Harbour\n\n- [x] Lay the ropes\n- [ ] Count\n')
  cockpit.actions.undoIn('SPEC.md', 'undo')
  expect(buffer.state.doc.toString()).toBe('# Harbour\n\n- [x] Lay the ropes\n- [x] Count\n')
  cockpit.actions.undoIn('SPEC.md', 'undo')
  expect(buffer.state.doc.toString()).toBe(text)
  cockpit.actions.undoIn('SPEC.md', 'redo')
  expect(buffer.state.doc.toString()).not.toBe(text)
  for (const wrong of [0, 5, at + 1, text.length, 10_000]) expect(cockpit.actions.toggleTask('SPEC.md', wrong)).toBe(false)
})

it('tells who watches a text about each change, also one from disk', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': text })
  await openBuffer(cockpit, 'SPEC.md')
  let count = 0
  const stop = cockpit.actions.watchText('SPEC.md', () => {
    count += 1
  })
  cockpit.actions.toggleTask('SPEC.md', text.indexOf('[ ]') + 1)
  expect(count).toBe(1)
  stop()
  cockpit.actions.undoIn('SPEC.md', 'undo')
  expect(count).toBe(1)
})

it('offers no command at a cursor that is not on screen, and looks for words in the text', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': text })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.actions.showPreview('instead')
  for (const id of ['fix', 'waive', 'strong', 'move-line-down', 'find-next']) expect(cockpit.actions.runCommand(id), id).toBe(false)
  expect(buffer.state.doc.toString()).toBe(text)
  expect(cockpit.actions.runCommand('find')).toBe(true)
  expect(cockpit.store.getState()).toMatchObject({ preview: 'off', find: { isOpen: true } })
})
