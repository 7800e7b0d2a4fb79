import { expect, test } from 'vitest'
import { createTestCockpit, judgeTyped, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const spec = '# Spec\n\n## Goals\n\nBerths are kept free. OPEN QUESTION: which ones?\n'

test('a finding that a panel has kept leads to where it is after keys before it, on its line and above it', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': spec })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  await judgeTyped(cockpit)
  const question = () => cockpit.store.getState().snapshot?.judgement?.findings.find(({ check }) => check === 'no-open-question')
  const text = () => buffer.state.doc.toString()
  const kept = question()
  if (kept === undefined) throw new Error('There is no finding.')
  for (const [words, before] of [
    ['All ', 'Berths'],
    ['s', ' are'],
    ['x', '\n\n## Goals'],
  ] as const) {
    type(cockpit, buffer, text().indexOf(before), words)
    await judgeTyped(cockpit)
    expect(question()).toBe(kept)
    await cockpit.actions.showFinding(kept)
    expect(buffer.state.selection.main.head).toBe(text().indexOf('OPEN QUESTION'))
  }
  type(cockpit, buffer, text().indexOf('## Goals'), 'Quays.\n\n')
  await judgeTyped(cockpit)
  const moved = question()
  expect(moved?.place.line).toBe(kept.place.line + 2)
  if (moved !== undefined) await cockpit.actions.showFinding(moved)
  expect(buffer.state.selection.main.head).toBe(text().indexOf('OPEN QUESTION'))
})
