import { expect, test, vi } from 'vitest'
import type { SearchHit } from '#spec'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const texts = { 'SPEC.md': '# Ropes\n\nA rope.\n', 'notes/now.md': '# Now\n\nAnother rope.\n', 'notes/log.md': '# Log\n\nNo rope.\n' }

const hit = (line: number, from: number, to: number): SearchHit => ({
  kind: 'line',
  line,
  range: { from, to },
  version: 1,
  text: 'rope',
  marks: [{ from: 0, to: 4 }],
  label: '',
})

async function openSearched() {
  const cockpit = createTestCockpit(texts)
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.main.searchResults = { documents: [], count: 0, problem: null }
  await cockpit.actions.openSearch('rope')
  // The search itself is loaded with its first use.
  await vi.waitFor(() => expect(cockpit.main.requests).toContain('search'), 20_000)
  await waitForAnswers()
  return { cockpit, buffer, state: () => cockpit.store.getState() }
}

test('opening the search asks main and shows it in the left column', async () => {
  const { cockpit, state } = await openSearched()
  expect(state().side).toBe('search')
  expect(state().search.results).toEqual({ documents: [], count: 0, problem: null })
  expect(cockpit.main.requests).toContain('search')
})

test('a preview moves no cursor, and its tab is closed by the next one', async () => {
  const { cockpit, buffer, state } = await openSearched()
  await cockpit.actions.previewHit('notes/now.md', hit(3, 15, 19))
  expect([state().active, state().tabs]).toEqual(['notes/now.md', ['SPEC.md', 'notes/now.md']])
  await cockpit.actions.previewHit('notes/log.md', hit(3, 10, 14))
  expect([state().active, state().tabs]).toEqual(['notes/log.md', ['SPEC.md', 'notes/log.md']])
  await cockpit.actions.previewHit('SPEC.md', hit(3, 11, 15))
  expect([state().active, state().tabs]).toEqual(['SPEC.md', ['SPEC.md']])
  expect(buffer.state.selection.main.head).toBe(0)
})

test('closing the search returns to the text where one was', async () => {
  const { cockpit, state } = await openSearched()
  await cockpit.actions.previewHit('notes/now.md', hit(3, 15, 19))
  await cockpit.actions.closeSearch()
  expect([state().side, state().active, state().tabs]).toEqual(['documents', 'SPEC.md', ['SPEC.md']])
})

test('going to a hit sets the cursor, selects nothing and keeps the tab', async () => {
  const { cockpit, state } = await openSearched()
  await cockpit.actions.previewHit('notes/now.md', hit(3, 15, 19))
  await cockpit.actions.showHit('notes/now.md', hit(3, 15, 19))
  const { from, to } = cockpit.actions.bufferOf('notes/now.md')!.state.selection.main
  expect([from, to]).toEqual([15, 15])
  await cockpit.actions.closeSearch()
  expect([state().active, state().tabs]).toEqual(['notes/now.md', ['SPEC.md', 'notes/now.md']])
})

test('a hit of an older version is where its text is now', async () => {
  const { cockpit, buffer } = await openSearched()
  type(cockpit, buffer, 0, 'New line.\n')
  await cockpit.actions.showHit('SPEC.md', hit(3, 11, 15))
  expect(buffer.state.sliceDoc(buffer.state.selection.main.head).slice(0, 4)).toBe('rope')
})

test('a previewed document that was edited keeps its tab', async () => {
  const { cockpit, state } = await openSearched()
  await cockpit.actions.previewHit('notes/now.md', hit(3, 15, 19))
  type(cockpit, cockpit.actions.bufferOf('notes/now.md')!, 0, 'Mine. ')
  cockpit.clock.advance(1_000)
  await waitForAnswers()
  await cockpit.actions.previewHit('notes/log.md', hit(3, 10, 14))
  expect(state().tabs).toEqual(['SPEC.md', 'notes/now.md', 'notes/log.md'])
})
