import { expect, test } from 'vitest'
import { resumeMessage, splitCommitMessage } from './commit-messages'
import { createCockpit } from './create-cockpit'
import { ManualClock } from './testing/manual-clock'
import { MemoryMain } from './testing/memory-main'

const mine = { subject: 'Use SQLite', body: 'One file.' }

function createStorage(entries: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(entries))
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

function open(storage: ReturnType<typeof createStorage>) {
  return createCockpit({ bridge: new MemoryMain({}).bridge, clock: new ManualClock(), storage })
}

test('an unsent message survives a restart', () => {
  const storage = createStorage()
  open(storage).actions.writeCommitMessage('/shop', mine)
  expect(open(storage).store.getState().commitMessages).toEqual({ '/shop': mine })
})

test('a message belongs to its repository until the draft is restored', () => {
  const { store, actions } = open(createStorage())
  actions.writeCommitMessage('/shop', mine)
  actions.writeCommitMessage('/other', mine)
  actions.resetCommitMessage('/shop')
  expect(store.getState().commitMessages).toEqual({ '/other': mine })
})

test('a document is excluded and included again', () => {
  const { store, actions } = open(createStorage())
  actions.includeInCommit('/shop', 'a', false)
  actions.includeInCommit('/shop', 'a', false)
  actions.includeInCommit('/shop', 'b', false)
  expect(store.getState().commitExclusions['/shop']).toEqual(['a', 'b'])
  actions.includeInCommit('/shop', 'a', true)
  expect(store.getState().commitExclusions['/shop']).toEqual(['b'])
})

test('a commit resets the message and the exclusions', () => {
  const { store, actions } = open(createStorage())
  actions.writeCommitMessage('/shop', mine)
  actions.includeInCommit('/shop', 'a', false)
  actions.forgetCommitMessage('/shop')
  expect(store.getState()).toMatchObject({ commitMessages: {}, commitExclusions: {} })
})

test.each(['{', '[]', 'null', '{"/shop": {"subject": 1}}'])('a damaged entry is no message: %s', (text) => {
  expect(open(createStorage({ 'commit-messages': text })).store.getState().commitMessages).toEqual({})
})

test.each([
  ['docs: one line\n', { subject: 'docs: one line', body: '' }],
  ['docs: subject\n\nWhy.\n\nMore.\n', { subject: 'docs: subject', body: 'Why.\n\nMore.' }],
])('a message is split into subject and body', (message, parts) => {
  expect(splitCommitMessage(message)).toEqual(parts)
})

test('an undone message keeps what was begun since', () => {
  expect(resumeMessage(mine, undefined)).toEqual(mine)
  expect(resumeMessage(mine, { subject: 'begun', body: '' })).toEqual({ subject: 'Use SQLite', body: 'One file.\n\nbegun' })
})
