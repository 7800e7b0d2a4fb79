import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, minimalChange } from './text-change'

const text = fc.array(fc.constantFrom('a', 'b', '\n', 'word ', 'x'.repeat(70_000)), { maxLength: 12 }).map((parts) => parts.join(''))

describe('applyChanges', () => {
  it('replaces each range and leaves the rest', () => {
    const changes = [
      { from: 0, to: 0, insert: '> ' },
      { from: 1, to: 3, insert: '' },
      { from: 4, to: 5, insert: 'E!' },
    ]
    expect(applyChanges('abcde', changes)).toBe('> adE!')
  })

  it.each([
    ['overlap', 0, 3, 2, 4],
    ['are not in order', 3, 4, 0, 1],
    ['leave the text', 0, 1, 4, 6],
    ['run backwards', 0, 1, 4, 3],
  ])('throws when changes %s', (_how, from, to, next, end) => {
    const changes = [
      { from, to, insert: 'x' },
      { from: next, to: end, insert: 'y' },
    ]
    expect(() => applyChanges('abcde', changes)).toThrow(RangeError)
  })
})

describe('minimalChange', () => {
  it('turns one text into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyChanges(before, [minimalChange(before, after)])).toBe(after)
      }),
    )
  })

  it('keeps the common prefix and suffix', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = minimalChange(before, after)
        const removed = before.slice(from, to)
        if (removed === '' || insert === '') return
        expect(removed.charCodeAt(0)).not.toBe(insert.charCodeAt(0))
        expect(removed.charCodeAt(removed.length - 1)).not.toBe(insert.charCodeAt(insert.length - 1))
      }),
    )
  })
})
