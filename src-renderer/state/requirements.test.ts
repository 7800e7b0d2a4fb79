import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from './testing/test-cockpit'

test('requirements are fetched when typing pauses, or at once for a jump, and those that were held have moved', async () => {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n\n- FR-001: berths.\n' })
  const { actions, clock, main, store } = cockpit
  let asked = 0
  const requirements = async () => {
    asked += 1
    const from = main.textOf('SPEC.md').indexOf('FR-001')
    const place = { path: 'SPEC.md', range: { from, to: from + 6 }, line: 3, column: 3, endLine: 3, endColumn: 9 }
    return { ok: true, value: { version: String(asked), requirements: [{ id: 'FR-001', title: 'berths', place, feature: null }] } }
  }
  Object.assign(main.bridge, { requirements })
  const press = async () => {
    type(cockpit, buffer, 2, 'x')
    clock.advance(0)
    await waitForAnswers()
    main.judge()
    main.publish()
    clock.advance(150)
    await actions.loadRequirements()
  }
  await waitForAnswers()
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  main.judge()
  main.publish()
  await actions.loadRequirements()
  const [held] = store.getState().requirements.requirements
  expect([asked, held?.place.range.from]).toEqual([1, 10])
  await press()
  await press()
  expect([asked, held?.place.range.from]).toEqual([1, 10])
  clock.advance(500)
  await waitForAnswers()
  expect([asked, held?.place.range.from]).toEqual([2, 12])
  await press()
  await actions.refreshRequirements()
  expect([asked, held?.place.range.from]).toEqual([3, 13])
  expect(store.getState().requirements.requirements[0]).toBe(held)
})
