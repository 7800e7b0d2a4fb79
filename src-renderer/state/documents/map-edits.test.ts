import { ChangeSet, Text } from '@codemirror/state'
import { expect, test } from 'vitest'
import { mapEdits } from './map-edits'

const judged = Text.of(['- Database: MongoDB', '- Auth: JWT'])
const value = { from: 12, to: 19 }
const edits = [{ path: 'ACTIVE_SPEC.md', range: value, text: 'PostgreSQL' }]

test('an edit is mapped through changes of other places', () => {
  const since = ChangeSet.of(
    [
      { from: 0, insert: '# Plan\n' },
      { from: judged.length, insert: '\n' },
    ],
    judged.length,
  )
  const now = since.apply(judged)
  expect(mapEdits(edits, since)?.apply(now).toString()).toBe('# Plan\n- Database: PostgreSQL\n- Auth: JWT\n')
})

test('an edit whose own place has changed is not mapped', () => {
  expect(mapEdits(edits, ChangeSet.of({ from: 14, insert: 'x' }, judged.length))).toBeNull()
  expect(mapEdits(edits, ChangeSet.of({ from: 0, to: judged.length }, judged.length))).toBeNull()
})

test('an edit beyond the end of the text is not mapped', () => {
  expect(mapEdits([{ path: 'a', range: { from: 5, to: 999 }, text: '' }], ChangeSet.empty(judged.length))).toBeNull()
})
