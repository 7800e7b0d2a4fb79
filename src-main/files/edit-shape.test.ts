import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextChange } from '#spec'
import { editShape } from './edit-shape'
import { decode, encode, type TextShape } from './text-shape'

function read(raw: string): { readonly text: string; readonly shape: TextShape } {
  const result = decode(Buffer.from(raw, 'utf8'))
  if (!result.ok) throw new Error(result.reason)
  return result
}

function edited(raw: string, edits: readonly TextChange[]): string {
  const { text, shape } = read(raw)
  const after = edits.reduceRight((old, { from, to, insert }) => old.slice(0, from) + insert + old.slice(to), text)
  return Buffer.from(encode(after, editShape(shape, text, edits))).toString('utf8')
}

const pieces = fc.constantFrom('\r', '\n', '\r\n', '\r\n', 'a', 'bc', 'é', '| d |')
const rawText = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))
const inserted = fc.array(fc.constantFrom('\n', 'x', 'yz', ''), { maxLength: 6 }).map((all) => all.join(''))
const rawAndEdits = fc.tuple(rawText, fc.array(fc.tuple(fc.nat(), fc.nat(), inserted), { maxLength: 4 })).map(([raw, wishes]) => {
  const { text } = read(raw)
  const edits: TextChange[] = []
  let at = 0
  for (const [skip, take, insert] of wishes) {
    const from = at + (skip % (text.length - at + 1))
    const to = from + (take % (text.length - from + 1))
    edits.push({ from, to, insert })
    at = to
  }
  return { raw, text, edits }
})

/** The place in `raw` of a place in its line-feed text. */
function rawOffset(raw: string, offset: number): number {
  let at = 0
  for (let left = offset; left > 0; left -= 1) at += raw.startsWith('\r\n', at) ? 2 : 1
  return at
}

describe('editShape', () => {
  it('keeps the ending of every line that is not touched', () => {
    expect(edited('a\r\nb\nc\r\nd\r\n', [{ from: 0, to: 1, insert: 'A\nA' }])).toBe('A\r\nA\r\nb\nc\r\nd\r\n')
    expect(edited('a\nb\r\nc\nd\n', [{ from: 4, to: 5, insert: 'C' }])).toBe('a\nb\r\nC\nd\n')
  })

  it('drops the endings of deleted lines', () => {
    expect(edited('a\nb\r\nc\nd\n', [{ from: 2, to: 4, insert: '' }])).toBe('a\nc\nd\n')
  })

  it('keeps endings when a whole text is replaced by a similar one', () => {
    expect(edited('a\r\nb\nc\r\nd', [{ from: 0, to: 7, insert: 'a\nb\nX\nd' }])).toBe('a\r\nb\nX\r\nd')
  })

  it('never merges two line breaks into one', () => {
    expect(read(edited('a\rb\nc\rd\r', [{ from: 2, to: 3, insert: '' }])).text).toBe('a\n\nc\nd\n')
  })

  it('changes no byte before or after one edit', () => {
    fc.assert(
      fc.property(rawAndEdits, ({ raw, edits }) => {
        const edit = edits[0]
        if (edit === undefined) return
        const result = edited(raw, [edit])
        expect(result.startsWith(raw.slice(0, rawOffset(raw, edit.from)))).toBe(true)
        expect(result.endsWith(raw.slice(rawOffset(raw, edit.to)))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same for many edits at once as for one after the other', () => {
    fc.assert(
      fc.property(rawAndEdits, ({ raw, text, edits }) => {
        let step = { text, shape: read(raw).shape }
        for (const edit of edits.toReversed()) {
          const shape = editShape(step.shape, step.text, [edit])
          step = { text: step.text.slice(0, edit.from) + edit.insert + step.text.slice(edit.to), shape }
        }
        expect(edited(raw, edits)).toBe(Buffer.from(encode(step.text, step.shape)).toString('utf8'))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back as the text that was edited', () => {
    fc.assert(
      fc.property(rawAndEdits, ({ raw, text, edits }) => {
        const after = edits.reduceRight((old, { from, to, insert }) => old.slice(0, from) + insert + old.slice(to), text)
        expect(read(edited(raw, edits)).text).toBe(after)
      }),
      { numRuns: 2000 },
    )
  })
})
