import { expect, it } from 'vitest'
import { endOfMatch, matchesOf, placesOf } from './matches'

it('finds every match from the beginning of each text, with the same pattern', () => {
  const pattern = /(?<letter>[a-z])\d/g
  for (const text of ['a1 b2', 'c3']) {
    expect(matchesOf(pattern, text).map(({ index, groups }) => [index, groups?.letter])).toEqual(
      [...text.matchAll(pattern)].map(({ index, groups }) => [index, groups?.letter]),
    )
  }
  expect(matchesOf(pattern, 'none')).toEqual([])
})

it('finds the places within another match too', () => {
  expect(placesOf(/update|at|data/g, 'updates of data')).toEqual([0, 3, 11, 12])
})

it('says where a match right at an offset ends', () => {
  expect(endOfMatch(/\d+/y, 'a 12 b', 2)).toBe(4)
  expect(endOfMatch(/\d+/y, 'a 12 b', 1)).toBeNull()
})
