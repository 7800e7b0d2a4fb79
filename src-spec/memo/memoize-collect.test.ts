import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoizeCollect } from './memoize-collect'

interface Boat {
  readonly ropes: readonly number[]
}

const ropesOf = ({ ropes }: Boat) => ropes
const evenOf = (one: Boat) => (one.ropes.length % 2 === 0 ? [one] : [])
const doubledOf = ({ ropes }: Boat) => [...ropes, ...ropes]
const boat = fc.array(fc.nat(3), { maxLength: 3 }).map((ropes): Boat => ({ ropes }))

it('finds what is found without a memo, whatever is put in, taken out, replaced or moved', () => {
  const step = fc.record({ at: fc.nat(150), cut: fc.nat(3), put: fc.array(boat, { maxLength: 3 }), moved: fc.constantFrom(0, 0, 40) })
  fc.assert(
    fc.property(fc.array(boat, { minLength: 60, maxLength: 150 }), fc.array(step, { maxLength: 6 }), (first, steps) => {
      const collect = memoizeCollect(ropesOf)
      const [listEven, doubleEven] = [memoizeCollect(evenOf), memoizeCollect(doubledOf)]
      let boats = first
      expect(collect(boats)).toEqual(boats.flatMap(ropesOf))
      for (const { at, cut, put, moved } of steps) {
        boats = boats.toSpliced(at, cut, ...put)
        boats = [...boats.slice(moved), ...boats.slice(0, moved)]
        expect(collect(boats)).toEqual(boats.flatMap(ropesOf))
        // A list that was collected itself.
        expect(doubleEven(listEven(boats))).toEqual(boats.flatMap(evenOf).flatMap(doubledOf))
      }
    }),
    { numRuns: 60 },
  )
})

it('looks at one run when one thing changed, and gives the same list when nothing else was found', () => {
  let looked = 0
  const collect = memoizeCollect((one: Boat) => {
    looked += 1
    return one.ropes
  })
  const boats = Array.from({ length: 1000 }, (_, index): Boat => ({ ropes: [index] }))
  const before = collect(boats)
  looked = 0
  expect(collect(boats.with(500, { ropes: [500] }))).toBe(before)
  expect(looked).toBeLessThan(100)
  expect(collect(boats.with(500, { ropes: [7] }))[500]).toBe(7)
})
