import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from './merge-texts'

const base = ['one', 'two', 'three', 'four', 'five', 'six', ''].join('\n')

test('edits in different places are both kept', () => {
  expect(mergeTexts(base.replace('one', 'ONE'), base, base.replace('six', 'SIX'))).toBe(base.replace('one', 'ONE').replace('six', 'SIX'))
  expect(mergeTexts(`zero\n${base}`, base, `${base}seven\n`)).toBe(`zero\n${base}seven\n`)
})

test('edits of the same lines do not merge', () => {
  expect(mergeTexts(base.replace('three', 'mine'), base, base.replace('three', 'theirs'))).toBeNull()
  expect(mergeTexts(`${base}mine\n`, base, `${base}theirs\n`)).toBeNull()
  expect(mergeTexts('mine', '', 'theirs')).toBeNull()
  expect(mergeTexts(base.replace('three\n', ''), base, base.replace('three', 'theirs'))).toBeNull()
})

test('the same edit on both sides is one edit', () => {
  const both = base.replace('two', 'TWO')
  expect(mergeTexts(both, base, both)).toBe(both)
  expect(mergeTexts(`${both}mine\n`, base, both)).toBe(`${both}mine\n`)
})

test('an unedited side gives the other side', () => {
  expect(mergeTexts(base, base, 'theirs')).toBe('theirs')
  expect(mergeTexts('mine', base, base)).toBe('mine')
})

test('no line that either side added is ever missing from a merge', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  const inserts = fc.array(fc.nat(12), { maxLength: 4 })
  fc.assert(
    fc.property(lines, inserts, inserts, (start, mineAt, theirsAt) => {
      const add = (places: readonly number[], mark: string) =>
        places.reduce<string[]>((now, place, index) => now.toSpliced(Math.min(place, now.length), 0, `${mark}${index}`), start)
      const merged = mergeTexts(add(mineAt, 'm').join('\n'), start.join('\n'), add(theirsAt, 't').join('\n'))
      if (merged === null) return
      const held = merged.split('\n')
      const added = [...mineAt.map((_, index) => `m${index}`), ...theirsAt.map((_, index) => `t${index}`)]
      expect(held).toEqual(expect.arrayContaining(added))
    }),
  )
})

test('a long text merges when little of it changed, and does not when all of it changed', () => {
  const long = Array.from({ length: 60_000 }, (_, at) => `line ${at}`)
  const mine = long.with(30_000, 'mine').join('\n')
  const theirs = long.with(30_500, 'theirs').join('\n')
  expect(mergeTexts(mine, long.join('\n'), theirs)).toBe(long.with(30_000, 'mine').with(30_500, 'theirs').join('\n'))
  expect(
    mergeTexts(long.map((line) => `${line} mine`).join('\n'), long.join('\n'), long.map((line) => `${line} theirs`).join('\n')),
  ).toBeNull()
})
