import { expect, test } from 'vitest'
import { sizeWords } from './diff-size'

test.each([
  [1, 0, '1 line added, 0 removed'],
  [2, 1, '2 lines added, 1 removed'],
  [0, 3, '0 lines added, 3 removed'],
])('%i added, %i removed', (added, removed, words) => {
  expect(sizeWords(added, removed)).toBe(words)
})
