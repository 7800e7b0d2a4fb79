import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDifference } from './text-difference'

function textOf(text: string): Text {
  return Text.of(text.split('\n'))
}

test('the difference turns one text into the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', 'long line', '🙂', '😀'), { maxLength: 30 }).map((parts) => parts.join('\n'))
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(textDifference(textOf(before), after).apply(textOf(before)).toString()).toBe(after)
    }),
  )
})

test('unchanged text is not replaced, so that a cursor in it does not move', () => {
  const changes = textDifference(
    textOf('# Plan\n\n- Database: MongoDB\n- Auth: JWT\n'),
    '# Plan\n\n- Database: PostgreSQL\n- Auth: JWT\n- API: REST\n',
  )
  expect(changes.mapPos(3)).toBe(3)
  const auth = '# Plan\n\n- Database: MongoDB\n- Au'.length
  expect(changes.mapPos(auth) - auth).toBe('PostgreSQL'.length - 'MongoDB'.length)
})

test('a cursor whose word is replaced comes to an end of the new word, not into it', () => {
  const before = '- Berth harbour-428x\n'
  const changes = textDifference(textOf(before), '- Berth harbour-508x\n')
  const within = before.indexOf('8x')
  expect([changes.mapPos(within, -1), changes.mapPos(within, 1)].map((at) => '- Berth harbour-508x\n'.slice(0, at))).toEqual([
    '- Berth harbour-',
    '- Berth harbour-508x',
  ])
})

test('equal texts have no changes', () => {
  expect(textDifference(textOf('same\n'), 'same\n').empty).toBe(true)
})

test('a surrogate pair is never split', () => {
  const pieces: string[] = []
  textDifference(textOf('x🙂y'), 'x😀y').iterChanges((_from, _to, _newFrom, _newTo, inserted) => pieces.push(inserted.toString()))
  expect(pieces.join('')).toBe('😀')
})
