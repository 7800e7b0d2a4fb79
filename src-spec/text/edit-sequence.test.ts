import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EditSequence } from './edit-sequence'
import { applyEdits } from './source'

it('gives edits of the original for edits made one after the other', () => {
  const sequence = new EditSequence('A.md', 'boat, rope')
  sequence.apply([{ path: 'A.md', range: { from: 4, to: 4 }, text: 's' }])
  sequence.apply([{ path: 'A.md', range: { from: 5, to: 6 }, text: ' and' }])
  expect(sequence.text).toBe('boats and rope')
  expect(sequence.edits()).toEqual([{ path: 'A.md', range: { from: 4, to: 5 }, text: 's and' }])
})

it('gives the same text as the edits one after the other', () => {
  const steps = fc.array(fc.record({ from: fc.nat(60), length: fc.nat(8), text: fc.string({ maxLength: 6 }) }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), steps, (text, all) => {
      const sequence = new EditSequence('A.md', text)
      for (const { from, length, text: inserted } of all) {
        const start = Math.min(from, sequence.text.length)
        sequence.apply([{ path: 'A.md', range: { from: start, to: Math.min(start + length, sequence.text.length) }, text: inserted }])
      }
      const edits = sequence.edits()
      expect(applyEdits(text, edits)).toBe(sequence.text)
      for (const [index, { range }] of edits.entries()) expect(range.from).toBeGreaterThan(edits[index - 1]?.range.to ?? -1)
    }),
  )
})
