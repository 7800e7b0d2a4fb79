import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blanked } from './blanked'

it('blanks the characters in the ranges and no other', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.array(range, { maxLength: 5 }), (text, ranges) => {
      const isInside = (at: number) => ranges.some(({ from, to }) => at >= from && at < to)
      const expected = text.split('').map((character, at) => (isInside(at) ? ' ' : character))
      expect(blanked(text, ranges)).toBe(expected.join(''))
    }),
  )
})
