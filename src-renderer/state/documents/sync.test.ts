import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTyped, asTextChanges, changesSince, confirmSent, isAhead, markSent, rebase, rejectSent, type Sync, startSync } from './sync'

const base = Text.of(['# Plan', '- Database: MongoDB', '- Auth: JWT'])

function insert(text: Text, at: number, words: string): ChangeSet {
  return ChangeSet.of({ from: at, insert: words }, text.length)
}

test('typed changes are pending while others are in flight, then they are sent', () => {
  const first = insert(base, 0, 'A')
  let sync = markSent(addTyped(startSync(1, base), first))
  const second = insert(first.apply(base), 1, 'B')
  sync = addTyped(sync, second)
  expect(asTextChanges(sync.sent as ChangeSet)).toEqual([{ from: 0, to: 0, insert: 'A' }])
  sync = confirmSent(sync, 2)
  expect(sync.confirmed.line(1).text).toBe('A# Plan')
  expect(isAhead(sync)).toBe(true)
  sync = confirmSent(markSent(sync), 3)
  expect(sync.confirmed.line(1).text).toBe('AB# Plan')
  expect(isAhead(sync)).toBe(false)
})

test('rejected changes become pending again before what was typed since', () => {
  const first = insert(base, 0, 'A')
  const sync = rejectSent(addTyped(markSent(addTyped(startSync(1, base), first)), insert(first.apply(base), 1, 'B')))
  expect(sync.sent).toBeNull()
  expect(asTextChanges(sync.pending as ChangeSet)).toEqual([{ from: 0, to: 0, insert: 'AB' }])
})

test('a new text of main and the typed text are merged', () => {
  const typing = insert(base, base.length, '\n- Runtime: Node')
  const here = typing.apply(base)
  const { sync, incoming } = rebase(addTyped(startSync(1, base), typing), 5, base.toString().replace('MongoDB', 'PostgreSQL'))
  const now = incoming.apply(here).toString()
  expect(now).toBe('# Plan\n- Database: PostgreSQL\n- Auth: JWT\n- Runtime: Node')
  expect(sync.version).toBe(5)
  expect(sync.pending?.apply(sync.confirmed).toString()).toBe(now)
})

test('a position in an older version is mapped to the current text', () => {
  const first = insert(base, 0, 'Front\n')
  let sync = confirmSent(markSent(addTyped(startSync(1, base), first)), 2)
  sync = addTyped(sync, insert(sync.confirmed, 0, '>>'))
  const auth = base.toString().indexOf('JWT')
  expect(changesSince(sync, 1)?.mapPos(auth)).toBe(auth + 8)
  expect(changesSince(sync, 2)?.mapPos(auth + 6)).toBe(auth + 8)
  expect(changesSince(sync, 7)).toBeNull()
})

test('after any sequence of events the confirmed text with the unconfirmed changes is the text of the window', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), at: fc.nat(), words: fc.constantFrom('x', 'yy\n', '🙂') }),
    fc.record({ kind: fc.constant('send' as const), at: fc.nat(), words: fc.constant('') }),
    fc.record({ kind: fc.constant('answer' as const), at: fc.nat(1), words: fc.constant('') }),
    fc.record({ kind: fc.constant('external' as const), at: fc.nat(), words: fc.constantFrom('O', '\nother line\n') }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let sync: Sync = startSync(1, base)
      let here = base
      for (const { kind, at, words } of steps) {
        if (kind === 'type') {
          const change = insert(here, at % (here.length + 1), words)
          here = change.apply(here)
          sync = addTyped(sync, change)
        } else if (kind === 'send' && sync.sent === null && sync.pending !== null) {
          sync = markSent(sync)
        } else if (kind === 'answer' && sync.sent !== null) {
          sync = at === 0 ? confirmSent(sync, sync.version + 1) : rejectSent(sync)
        } else if (kind === 'external' && sync.sent === null) {
          const text = sync.confirmed.toString()
          const cut = at % (text.length + 1)
          const result = rebase(sync, sync.version + 1, text.slice(0, cut) + words + text.slice(cut))
          here = result.incoming.apply(here)
          sync = result.sync
        }
        const sent = sync.sent === null ? sync.confirmed : sync.sent.apply(sync.confirmed)
        const whole = sync.pending === null ? sent : sync.pending.apply(sent)
        expect(whole.toString()).toBe(here.toString())
      }
    }),
  )
})
