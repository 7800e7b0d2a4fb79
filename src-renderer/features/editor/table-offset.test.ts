import { expect, test } from 'vitest'
import { clampOffset, offsetsToReset, tableOfBar } from './table-offset'

test('a table is scrolled no further than to its end, and not at all where it fits', () => {
  expect(clampOffset(80, 700, 600)).toBe(80)
  expect(clampOffset(180, 700, 600)).toBe(100)
  expect(clampOffset(-5, 700, 600)).toBe(0)
  expect(clampOffset(80, 500, 600)).toBe(0)
})

test('a table goes back to its start when it fits again, and when the cursor leaves it', () => {
  const offsets = new Map([
    [1, 40],
    [2, 0],
    [3, 60],
  ])
  const inSight = [
    { slot: 1, isWide: false },
    { slot: 2, isWide: false },
    { slot: 3, isWide: true },
  ]
  expect(offsetsToReset(offsets, inSight, null)).toEqual([1])
  expect(offsetsToReset(offsets, inSight, 3)).toEqual([1, 3])
  expect(offsetsToReset(offsets, [], null)).toEqual([])
})

test('the scroll bar belongs to the table that is scrolled', () => {
  const wide = [{ slot: 1 }, { slot: 2 }]
  expect(tableOfBar(wide, new Map([[1, 40]]))).toEqual({ slot: 1 })
  expect(tableOfBar(wide, new Map([[1, 0]]))).toEqual({ slot: 2 })
  expect(tableOfBar([], new Map())).toBeNull()
})
