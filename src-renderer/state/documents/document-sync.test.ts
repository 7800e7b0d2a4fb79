import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const plan = '# Plan\n- Database: MongoDB\n'

test('typed text is sent to main, and the text is dirty until it is saved', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, '>')
  expect(cockpit.main.textOf('SPEC.md')).toBe(plan)
  expect(cockpit.store.getState().buffers['SPEC.md']?.isDirty).toBe(true)
  cockpit.clock.advance(0)
  await waitForAnswers()
  expect(cockpit.main.textOf('SPEC.md')).toBe(`>${plan}`)
})

test('typing continues while a change is in flight, and is sent as one change after it', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.main.holdAnswers()
  type(cockpit, buffer, 0, 'a')
  cockpit.clock.advance(0)
  type(cockpit, buffer, 1, 'b')
  type(cockpit, buffer, 2, 'c')
  cockpit.clock.advance(0)
  await waitForAnswers()
  expect(cockpit.main.textOf('SPEC.md')).toBe(`a${plan}`)
  cockpit.main.releaseAnswers()
  await waitForAnswers()
  expect(cockpit.main.textOf('SPEC.md')).toBe(`abc${plan}`)
  expect(cockpit.main.requests.filter((name) => name === 'changeDocument')).toHaveLength(2)
})

test('a stale response refetches the text, and both changes are kept', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  // Without an event: the window learns of it from the response to its own change.
  cockpit.main.writeExternally('SPEC.md', plan.replace('MongoDB', 'PostgreSQL'), false)
  type(cockpit, buffer, 0, '>')
  cockpit.clock.advance(0)
  await waitForAnswers()
  const both = `>${plan.replace('MongoDB', 'PostgreSQL')}`
  expect(buffer.state.doc.toString()).toBe(both)
  expect(cockpit.main.textOf('SPEC.md')).toBe(both)
})

test('a text of main that arrives while a change is in flight is merged after it', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.main.holdAnswers()
  type(cockpit, buffer, 0, '>')
  cockpit.clock.advance(0)
  cockpit.main.emit('documentText', {
    id: 'SPEC.md',
    path: 'SPEC.md',
    text: `>${plan}More\n`,
    version: 3,
    isDirty: false,
    readOnlyReason: null,
  })
  expect(buffer.state.doc.toString()).toBe(`>${plan}`)
  cockpit.main.releaseAnswers()
  await waitForAnswers()
  expect(buffer.state.doc.toString()).toBe(`>${plan}More\n`)
  expect(buffer.sync.version).toBe(3)
})

test('a text of main that is older than the confirmed one changes nothing', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, '>')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.emit('documentText', { id: 'SPEC.md', path: 'SPEC.md', text: 'older', version: 1, isDirty: false, readOnlyReason: null })
  await waitForAnswers()
  expect(buffer.state.doc.toString()).toBe(`>${plan}`)
})

test('text that main rejects stays in the window, and an error is shown', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  cockpit.main.makeReadOnly('SPEC.md')
  type(cockpit, buffer, 0, '>')
  expect(await cockpit.actions.saveDocument('SPEC.md')).toBe(false)
  expect(buffer.state.doc.toString()).toBe(`>${plan}`)
  expect(cockpit.store.getState().toasts.map(({ message }) => message)).toEqual(['SPEC.md is read-only.'])
})

test('what is typed while the text on disk is taken is added to it once', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': plan })
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, 'mine ')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.writeExternally('SPEC.md', '# Theirs\n')
  cockpit.main.holdAnswers()
  const taking = cockpit.actions.takeTheirs('SPEC.md')
  await waitForAnswers()
  type(cockpit, buffer, 0, '>')
  cockpit.clock.advance(0)
  await waitForAnswers()
  cockpit.main.releaseAnswers()
  await taking
  await waitForAnswers()
  expect([buffer.state.doc.toString(), cockpit.main.textOf('SPEC.md')]).toEqual(['># Theirs\n', '># Theirs\n'])
})

test('whatever the order of changes and responses, the window and main end with the same text with every change', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), at: fc.nat(), words: fc.constantFrom('x', 'yy\n', '🙂') }),
    fc.record({ kind: fc.constantFrom('external' as const, 'unannounced' as const), at: fc.nat(), words: fc.constantFrom('A', '\nB\n') }),
    fc.record({
      kind: fc.constantFrom('hold' as const, 'release' as const, 'tick' as const, 'take' as const),
      at: fc.constant(0),
      words: fc.constant(''),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const cockpit = createTestCockpit({ 'SPEC.md': plan })
      await waitForAnswers()
      const buffer = await openBuffer(cockpit, 'SPEC.md')
      let typed = ''
      for (const { kind, at, words } of steps) {
        if (kind === 'type') {
          type(cockpit, buffer, placeIn(buffer.state.doc.toString(), at), words)
          typed += words
        } else if (kind === 'external' || kind === 'unannounced') {
          const disk = cockpit.main.diskTextOf('SPEC.md')
          const cut = placeIn(disk, at)
          cockpit.main.writeExternally('SPEC.md', disk.slice(0, cut) + words + disk.slice(cut), kind === 'external')
        } else if (kind === 'hold') cockpit.main.holdAnswers()
        else if (kind === 'release') cockpit.main.releaseAnswers()
        else if (kind === 'take') void cockpit.actions.takeTheirs('SPEC.md')
        else {
          cockpit.clock.advance(0)
          await waitForAnswers()
        }
      }
      cockpit.main.releaseAnswers()
      cockpit.clock.advance(0)
      await waitForAnswers()
      // A text that main changed without an event is noticed with the next change.
      type(cockpit, buffer, 0, '!')
      cockpit.clock.advance(0)
      await waitForAnswers()
      const text = buffer.state.doc.toString()
      expect(cockpit.main.textOf('SPEC.md')).toBe(text)
      const letters = [count(text, /x|y|🙂/gu), count(typed, /x|y|🙂/gu)]
      if (steps.some(({ kind }) => kind === 'take')) expect(letters[0]).toBeLessThanOrEqual(letters[1] as number)
      else expect(letters[0]).toBe(letters[1])
    }),
    { numRuns: 120 },
  )
})

/** A place in the text, not within a pair of surrogates. */
function placeIn(text: string, at: number): number {
  const place = at % (text.length + 1)
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place + 1 : place
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
