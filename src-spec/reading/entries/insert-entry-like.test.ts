import { expect, it } from 'vitest'
import { lineStart } from './insert-entry-like'

it.each([
  [0, 0],
  [1, 0],
  [2, 2],
  [3, 2],
])('the line of offset %i begins at %i', (at, start) => {
  expect(lineStart('a\nb\n', at)).toBe(start)
})
