import { undo } from '@codemirror/commands'
import { expect, test } from 'vitest'
import { createTestCockpit, openBuffer, type, waitForAnswers } from '../testing/test-cockpit'

const spec = '# Spec\n- Database: [PostgreSQL | SQLite]\n'

async function openJudged(texts: Readonly<Record<string, string>>) {
  const cockpit = createTestCockpit(texts)
  await waitForAnswers()
  cockpit.main.judge()
  cockpit.main.publish()
  await waitForAnswers()
  return cockpit
}

function messages({ store }: Awaited<ReturnType<typeof openJudged>>): readonly string[] {
  return store.getState().toasts.map(({ message }) => message)
}

const fix = {
  id: 'f',
  check: 'no-menus-left',
  severity: 'error',
  message: '',
  place: { path: 'SPEC.md', range: { from: 19, to: 40 }, line: 2, column: 13, endLine: 2, endColumn: 34 },
  related: [],
  fixes: [{ title: 'Choose SQLite', edits: [{ path: 'SPEC.md', range: { from: 19, to: 40 }, text: 'SQLite' }] }],
} as const

test('an edit of a judgement is mapped to the current text and sent to main', async () => {
  const cockpit = await openJudged({ 'SPEC.md': spec })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, '<!-- draft -->\n')
  expect(await cockpit.actions.applyFix(fix)).toBe(true)
  expect(buffer.state.doc.toString()).toBe('<!-- draft -->\n# Spec\n- Database: SQLite\n')
  expect(cockpit.main.textOf('SPEC.md')).toBe(buffer.state.doc.toString())
})

test('an edit is one undo step', async () => {
  const cockpit = await openJudged({ 'SPEC.md': spec })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 0, '>')
  await cockpit.actions.applyFix(fix)
  undo({ state: buffer.state, dispatch: (transaction) => cockpit.actions.dispatchTo(buffer, transaction) })
  expect(buffer.state.doc.toString()).toBe(`>${spec}`)
})

test('an edit whose own place has changed since is not applied, and a message is shown', async () => {
  const cockpit = await openJudged({ 'SPEC.md': spec })
  const buffer = await openBuffer(cockpit, 'SPEC.md')
  type(cockpit, buffer, 25, 'x')
  expect(await cockpit.actions.applyFix(fix)).toBe(false)
  expect(messages(cockpit)).toEqual([expect.stringContaining('The text changed since')])
})

test('a document that is not open is opened behind the active one, and a message offers to show it', async () => {
  const cockpit = await openJudged({ 'ACTIVE_SPEC.md': '# Plan\n', 'SPEC.md': spec })
  await openBuffer(cockpit, 'ACTIVE_SPEC.md')
  await cockpit.actions.applyFix(fix)
  expect(cockpit.store.getState().active).toBe('ACTIVE_SPEC.md')
  expect(cockpit.main.textOf('SPEC.md')).toContain('Database: SQLite')
  const [toast] = cockpit.store.getState().toasts
  expect(toast?.message).toBe('Choose SQLite: changed SPEC.md.')
  toast?.action?.run()
  await waitForAnswers()
  expect(cockpit.store.getState().active).toBe('SPEC.md')
})

test('of edits in several documents none is applied when one cannot be', async () => {
  const cockpit = await openJudged({ 'SPEC.md': spec, 'LOCKED.md': '# Locked\n' })
  cockpit.main.makeReadOnly('LOCKED.md')
  const edits = [...fix.fixes[0].edits, { path: 'LOCKED.md', range: { from: 0, to: 1 }, text: '' }]
  expect(await cockpit.actions.applyFix({ ...fix, fixes: [{ title: 'Both', edits }] })).toBe(false)
  expect(cockpit.main.textOf('SPEC.md')).toBe(spec)
  expect(messages(cockpit)).toEqual(['LOCKED.md is read-only.'])
})

test('a document that no longer exists is not edited', async () => {
  const cockpit = await openJudged({ 'SPEC.md': spec })
  const gone = [{ path: 'GONE.md', range: { from: 0, to: 0 }, text: 'x' }]
  expect(await cockpit.actions.applyFix({ ...fix, fixes: [{ title: 'Gone', edits: gone }] })).toBe(false)
  expect(messages(cockpit)).toEqual(['GONE.md is no longer a document of this repository.'])
})
