import { expect, test } from 'vitest'
import { sparkline } from './sparkline'

test('the line runs from edge to edge, inside the inset', () => {
  expect(sparkline([0, 50, 100], 44, 22, 2)).toBe('M2 20L22 11L42 2')
})

test('one judgement is one point, none is nothing', () => {
  expect(sparkline([100], 44, 22, 2)).toBe('M2 2')
  expect(sparkline([], 44, 22, 2)).toBe('')
})

test('a percentage outside 0 to 100 stays inside the picture', () => {
  expect(sparkline([-5, 140], 44, 22, 2)).toBe('M2 20L42 2')
})
