import { expect, it } from 'vitest'
import { readHeadingNumber } from './heading-number'

it.each([
  ['Article II: Ropes', { what: 'article', number: 2, title: 'Ropes' }],
  ['Principle 3. Ropes', { what: 'principle', number: 3, title: 'Ropes' }],
  ['4. Ropes', { what: null, number: 4, title: 'Ropes' }],
  ['Ropes', { what: null, number: null, title: 'Ropes' }],
])('%s is split', (title, expected) => {
  expect(readHeadingNumber(title)).toMatchObject({ ...expected, title: expect.stringContaining('Ropes') })
})
