import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareEqual } from './share-equal'

test('equal parts become identical, changed parts stay new', () => {
  const before = { kept: [{ id: 1 }, { id: 2 }], changed: { line: 1 }, gone: true }
  const after = { kept: [{ id: 1 }, { id: 2 }], changed: { line: 2 } }
  const shared = shareEqual(before, structuredClone(after))
  expect(shared).toEqual(after)
  expect(shared.kept).toBe(before.kept)
  expect(shared.changed).not.toBe(before.changed)
})

test('what only moved within its line is the old object with the new place, also for those who hold a part of it', () => {
  const findingAt = (from: number, line: number, message = 'No rollback.') => ({
    message,
    place: { path: 'SPEC.md', range: { from, to: from + 4 }, line, column: from },
    fixes: [{ edits: [{ range: { from, to: from + 4 }, text: '' }] }],
  })
  const before = [findingAt(10, 1), findingAt(30, 2), findingAt(50, 3)]
  const [first, second, third] = before
  const shared = shareEqual(before, [findingAt(11, 1), findingAt(31, 2, 'No owner.'), findingAt(51, 4)])
  expect(shared).toEqual([findingAt(11, 1), findingAt(31, 2, 'No owner.'), findingAt(51, 4)])
  expect(shared[0]).toBe(first)
  expect(first).toEqual(findingAt(11, 1))
  expect(shared[1]).not.toBe(second)
  expect(shared[2]).not.toBe(third)
  const last = shareEqual(shared, [findingAt(12, 1), findingAt(32, 2, 'No owner.'), findingAt(52, 4)])
  expect(last).toBe(shared)
  expect(last).toEqual([findingAt(12, 1), findingAt(32, 2, 'No owner.'), findingAt(52, 4)])
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
      expect(shareEqual(structuredClone(before), structuredClone(after))).toEqual(after)
    }),
  )
  const place = fc.record({
    id: fc.nat(2),
    from: fc.nat(3),
    to: fc.nat(3),
    at: fc.array(fc.record({ version: fc.nat(2) }), { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(place), fc.array(place), (before, after) => {
      expect(shareEqual(structuredClone(before), structuredClone(after))).toEqual(after)
    }),
  )
  fc.assert(
    fc.property(fc.object({ values: [fc.string(), fc.integer(), fc.constant(null)] }), (value) => {
      expect(shareEqual(value, structuredClone(value))).toBe(value)
    }),
  )
})
