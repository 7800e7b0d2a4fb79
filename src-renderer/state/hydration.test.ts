import { expect, test } from 'vitest'
import type { Edit } from '#spec'
import { createTestCockpit, openBuffer, waitForAnswers } from './testing/test-cockpit'

const spec = '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n'
const active = '# Now\n\n## Constraints\n- Database: [copied]\n'
const edit: Edit = { path: 'ACTIVE_SPEC.md', range: { from: active.indexOf('[copied]'), to: active.length - 1 }, text: 'PostgreSQL 15' }

async function openShop() {
  const cockpit = createTestCockpit({ 'SPEC.md': spec, 'ACTIVE_SPEC.md': active })
  await waitForAnswers()
  cockpit.main.hydrationEdits = [edit]
  cockpit.main.judge()
  cockpit.main.publish()
  return cockpit
}

test('a preview changes no text and opens no tab', async () => {
  const { actions, main, store } = await openShop()
  const { tabs } = store.getState()
  expect(await actions.previewHydration(['database'])).toEqual({ before: active, after: active.replace('[copied]', 'PostgreSQL 15') })
  expect(main.textOf('ACTIVE_SPEC.md')).toBe(active)
  expect(store.getState().tabs).toEqual(tabs)
})

test('writing the values closes the dialog and shows the first of them without selecting it', async () => {
  const cockpit = await openShop()
  const { actions, main, store } = cockpit
  await openBuffer(cockpit, 'SPEC.md')
  actions.openHydration()
  expect(await actions.hydrate(['database'])).toBe(true)
  expect(main.textOf('ACTIVE_SPEC.md')).toBe(active.replace('[copied]', 'PostgreSQL 15'))
  expect(store.getState()).toMatchObject({ panel: null, active: 'ACTIVE_SPEC.md' })
  expect(actions.bufferOf('ACTIVE_SPEC.md')?.state.selection.main).toMatchObject({ from: edit.range.from, to: edit.range.from })
})

test('taking one value leaves the shown document in front', async () => {
  const cockpit = await openShop()
  const { actions, main, store } = cockpit
  await openBuffer(cockpit, 'SPEC.md')
  expect(await actions.takeSpecValue('database')).toBe(true)
  expect(main.textOf('ACTIVE_SPEC.md')).toContain('PostgreSQL 15')
  expect(store.getState().active).toBe('SPEC.md')
})
