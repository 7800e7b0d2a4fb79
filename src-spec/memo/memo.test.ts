import { expect, it } from 'vitest'
import { lastTime, nextTime, releaseUnused } from './last-use'
import { memoizeByObject } from './memoize-by-object'
import { memoizeByReads } from './memoize-by-reads'
import { memoizeLast } from './memoize-last'

it('memoizes the last result for the last inputs alone', () => {
  const asked: number[] = []
  const double = memoizeLast((value: number) => {
    asked.push(value)
    return value * 2
  })
  expect([double(1), double(1), double(2), double(1)]).toEqual([2, 2, 4, 2])
  expect(asked).toEqual([1, 2, 1])
})

it('memoizes a value that is undefined, without inputs', () => {
  let asked = 0
  const nothing = memoizeLast(() => {
    asked += 1
  })
  nothing()
  nothing()
  expect(asked).toBe(1)
})

it('memoizes by object until an input changes', () => {
  const asked: string[] = []
  const read = memoizeByObject(({ name }: { readonly name: string }, suffix: string) => {
    asked.push(name + suffix)
    return name + suffix
  })
  const [a, b] = [{ name: 'a' }, { name: 'b' }]
  expect([read(a, '!'), read(b, '!'), read(a, '!'), read(a, '?'), read(b, '!')]).toEqual(['a!', 'b!', 'a!', 'a?', 'b!'])
  expect(asked).toEqual(['a!', 'b!', 'a?'])
})

it('compares nothing but the declared inputs', () => {
  const read = memoizeByObject(
    (_key: object, parts: readonly string[], whole: string) => whole + parts.join(''),
    (parts) => parts,
  )
  const key = {}
  expect([read(key, ['x'], '1'), read(key, ['x'], '2'), read(key, ['x', 'y'], '3')]).toEqual(['1x', '1x', '3xy'])
})

it('computes again only when a property that was read has changed', () => {
  let asked = 0
  const first = memoizeByReads(({ isOn, name }: { readonly isOn: boolean; readonly name: string; readonly rest: number }) => {
    asked += 1
    return isOn ? name : 'off'
  })
  expect(first({ isOn: true, name: 'a', rest: 1 })).toBe('a')
  expect(first({ isOn: true, name: 'a', rest: 2 })).toBe('a')
  expect(asked).toBe(1)
  expect(first({ isOn: true, name: 'b', rest: 2 })).toBe('b')
  expect(first({ isOn: false, name: 'b', rest: 2 })).toBe('off')
  expect(asked).toBe(3)
})

it('computes again only when a property that was read of a nested record has changed', () => {
  let asked = 0
  const first = memoizeByReads(
    ({ boat }: { readonly boat: { readonly name: string; readonly berth: number } }) => {
      asked += 1
      return boat.name
    },
    ['boat'],
  )
  expect(first({ boat: { name: 'a', berth: 1 } })).toBe('a')
  expect(first({ boat: { name: 'a', berth: 2 } })).toBe('a')
  expect(asked).toBe(1)
  expect(first({ boat: { name: 'b', berth: 2 } })).toBe('b')
})

it('releases what was not used for the longest time, and nothing that was used since then', () => {
  const held = new Map<string, { size: number; usedAt: number }>()
  const use = (name: string, size: number) => held.set(name, { size, usedAt: nextTime() })
  const releaseTo = (size: number, from: number) => {
    const all = [...held].map(([name, one]) => ({ ...one, release: () => held.delete(name) }))
    releaseUnused([...all, { size: 100, usedAt: null, release: () => held.clear() }], size, from)
    return [...held.keys()].join('')
  }
  for (const name of 'abcd') use(name, 10)
  use('a', 10)
  expect(releaseTo(40, nextTime())).toBe('abcd')
  expect(releaseTo(25, nextTime())).toBe('ad')
  use('e', 10)
  expect(releaseTo(0, lastTime())).toBe('e')
})
