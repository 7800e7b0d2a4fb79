import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextChange } from '#bridge'
import { ChunkedText, changesProblem } from './chunked-text'

const apply = (text: string, changes: readonly TextChange[]) =>
  [...changes].reverse().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)

/** Ascending changes that do not overlap, for a text of any length: fractions become offsets. */
const cuts = fc.array(
  fc.tuple(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), fc.string({ maxLength: 90_000 })),
  {
    maxLength: 8,
  },
)

test('any run of edits gives the text that plain strings give, around chunk borders too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300_000 }), cuts, (length, rounds) => {
      let plain = 'abcdefghi\n'.repeat(length / 10 + 1).slice(0, length)
      const chunked = new ChunkedText(plain)
      for (const [fractions, insert] of rounds) {
        const offsets = fractions.map((part) => Math.floor(part * plain.length)).sort((a, b) => a - b)
        const changes: TextChange[] = []
        for (let at = 0; at + 1 < offsets.length; at += 2)
          changes.push({ from: offsets[at] as number, to: offsets[at + 1] as number, insert })
        if (changesProblem(changes, plain.length) !== null) throw new Error('the test makes valid changes')
        chunked.apply(changes)
        plain = apply(plain, changes)
        expect(chunked.length).toBe(plain.length)
      }
      expect(chunked.toString() === plain).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('invalid changes are rejected with a sentence', () => {
  expect(
    changesProblem(
      [
        { from: 0, to: 3, insert: '' },
        { from: 2, to: 4, insert: '' },
      ],
      10,
    ),
  ).toMatch(/overlap/)
  expect(changesProblem([{ from: 4, to: 3, insert: '' }], 10)).toMatch(/order/)
  expect(changesProblem([{ from: 4, to: 11, insert: '' }], 10)).toMatch(/beyond/)
  expect(changesProblem([{ from: 10, to: 10, insert: 'x' }], 10)).toBeNull()
})
