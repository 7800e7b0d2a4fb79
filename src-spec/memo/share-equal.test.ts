import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEqualData, shareEqual } from './share-equal'

it('equal things become the ones before, others stay', () => {
  const before = [
    { id: 'a', at: { line: 1 }, related: [{ line: 2 }] },
    { id: 'b', at: { line: 1 }, related: [] },
  ]
  const after = [
    { id: 'b', at: { line: 1 }, related: [] },
    { id: 'a', at: { line: 1 }, related: [{ line: 3 }] },
    { id: 'c', at: { line: 1 }, related: [] },
  ]
  const shared = shareEqual(before, after)
  expect(shared).toEqual(after)
  expect(shared[0]).toBe(before[1])
  expect(shared[1]).toBe(after[1])
})

it('data is equal when its text is', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(isEqualData(one, structuredClone(one))).toBe(true)
      if (isEqualData(one, other)) expect(one).toEqual(other)
      else expect(one).not.toStrictEqual(other)
    }),
  )
})

it('an absent property is not one without a value', () => {
  expect(isEqualData({ a: undefined }, { b: undefined })).toBe(false)
  expect(isEqualData([], {})).toBe(false)
})
