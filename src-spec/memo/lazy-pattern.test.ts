import { expect, it } from 'vitest'
import { lazyMatches, lazyPattern, lazySearch } from './lazy-pattern'

const texts = ['MAST height', 'the mast', 'МАЧТА mast', 'ma\u017ft', 'ballast', '', 'Mäst — MÄST', 'MÄST Ω']

it.each([/\bmast\b/iu, /m[aä]s?t/iu, /\p{Lu}(?<rest>\p{L}+)/u, /(?<![p{L}])[a-m]ast/i, /Mast/])('answers as %s does', (pattern) => {
  const lazy = lazyPattern(() => pattern)
  for (const text of texts) {
    expect([text, lazy.test(text)]).toEqual([text, pattern.test(text)])
    expect([text, lazy.exec(text)]).toEqual([text, pattern.exec(text)])
  }
})

it('finds the same matches, perhaps in lower case', () => {
  const pattern = /m[aä]st/giu
  const matches = lazyMatches(() => pattern)
  for (const text of texts) {
    expect(matches(text).map(({ index, 0: found }) => [index, found.toLowerCase()])).toEqual(
      [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, found.toLowerCase()]),
    )
  }
})

it('builds a pattern when it is used first, and once', () => {
  let built = 0
  const search = lazySearch(
    () => {
      built += 1
      return /mast/iu
    },
    (pattern, text, at) => pattern.test(text.slice(at)),
  )
  expect(built).toBe(0)
  expect(['Mast', 'МАЧТА', 'MAST'].map((text) => search(text))).toEqual([true, false, true])
  expect(search('Mast', 1)).toBe(false)
  expect(built).toBe(1)
})
