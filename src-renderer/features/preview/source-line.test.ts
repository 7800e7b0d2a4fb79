import { expect, it } from 'vitest'
import { sourceOffset } from './source-line'

it('finds the clicked word nearest to where it is expected', () => {
  const text = 'a boat\n\nand a boat\n\nand a boat'
  expect(sourceOffset(text, 12, 'boat ')).toBe(14)
  expect(sourceOffset(text, 29, 'boat')).toBe(26)
  expect(sourceOffset(text, 12, 'ship')).toBe(12)
  expect(sourceOffset(text, 12, '')).toBe(12)
})
