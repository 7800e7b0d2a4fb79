import { expect, test } from 'vitest'
import type { LastCommit, Outcome } from '#bridge'
import { createTestCockpit, waitForAnswers } from './testing/test-cockpit'

const last: LastCommit = { sha: 'a'.repeat(40), message: 'docs: use SQLite\n\nOne file.', paths: ['SPEC.md'], disabledReason: null }

async function open(undo: Outcome<LastCommit>, asked: Outcome<LastCommit> = undo) {
  const cockpit = createTestCockpit({ 'SPEC.md': '# Spec\n' })
  Object.assign(cockpit.main.bridge, { lastCommit: async () => asked, undoCommit: async () => undo })
  await waitForAnswers()
  return cockpit
}

const refusal = { ok: false, problem: { code: 'git-refused', message: 'origin/main has it.' } } as const

test('undoing brings the message back into the form, and says so', async () => {
  const { actions, store } = await open({ ok: true, value: last })
  await actions.undoCommit(last.sha)
  expect(store.getState()).toMatchObject({
    panel: 'commit',
    madeCommit: null,
    commitMessages: { '/repository': { subject: 'docs: use SQLite', body: 'One file.' } },
  })
  expect(store.getState().toasts.map(({ message }) => message)).toContain(
    'The commit aaaaaaa is undone. Its changes are not committed any more; no file changed.',
  )
})

test('files that are no documents are named', async () => {
  const { actions, store } = await open({ ok: true, value: { ...last, paths: ['SPEC.md', 'src/a.ts'] } })
  await actions.undoCommit(last.sha)
  expect(store.getState().toasts.at(-1)?.message).toMatch(/staged as before: src\/a\.ts\.$/)
})

test('a refusal opens nothing and keeps the message', async () => {
  const { actions, store } = await open(refusal)
  await actions.undoCommit(last.sha)
  expect(store.getState()).toMatchObject({ panel: null, commitMessages: {} })
  expect(store.getState().toasts).toMatchObject([{ kind: 'problem', message: 'origin/main has it.' }])
})

test('the command shows the commit first, or why it stays', async () => {
  const { actions, store } = await open(refusal, { ok: true, value: last })
  actions.runCommand('undo-commit')
  await waitForAnswers()
  expect(store.getState()).toMatchObject({ panel: 'undo-commit', undoing: last })
  const other = await open(refusal, { ok: true, value: { ...last, disabledReason: 'This is the first commit.' } })
  other.actions.runCommand('undo-commit')
  await waitForAnswers()
  expect(other.store.getState()).toMatchObject({ panel: null, undoing: null })
  expect(other.store.getState().toasts).toMatchObject([{ message: 'This is the first commit.' }])
})
