import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareEqual } from './share-equal'

test('equal parts become identical, changed parts stay new', () => {
  const before = { kept: [{ id: 1 }, { id: 2 }], moved: { from: 1 }, gone: true }
  const after = { kept: [{ id: 1 }, { id: 2 }], moved: { from: 2 } }
  const shared = shareEqual(before, after)
  expect(shared).toEqual(after)
  expect(shared.kept).toBe(before.kept)
  expect(shared.moved).not.toBe(before.moved)
})

test('unchanged rows are shared when others are added', () => {
  const before = [{ id: 'a' }, { id: 'b' }]
  const shared = shareEqual(before, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  expect(shared[0]).toBe(before[0])
  expect(shared[1]).toBe(before[1])
  expect(shared).toHaveLength(3)
})

test('the value never changes, and an equal value is the old object', () => {
  const plain = fc.jsonValue()
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      expect(shareEqual(before, after)).toEqual(after)
    }),
  )
  fc.assert(
    fc.property(fc.object({ values: [fc.string(), fc.integer(), fc.constant(null)] }), (value) => {
      expect(shareEqual(value, structuredClone(value))).toBe(value)
    }),
  )
})
