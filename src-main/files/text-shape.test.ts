import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, newTextShape, readTextShape, toLineFeeds } from './text-shape'

const bytesOf = (text: string) => Buffer.from(text, 'utf8')

function decoded(bytes: Uint8Array) {
  const result = decode(bytes)
  if (!result.ok) throw new Error(result.reason)
  return result
}

/** Texts made of the pieces that go wrong: every ending, marks, surrogates, separators that are no line breaks. */
const awkwardText = fc
  .array(fc.constantFrom('\r', '\n', '\r\n', 'a', 'word ', '\uFEFF', '\u2028', '\u0085', '😀', 'é', '| b |', '\t'), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

describe('decode', () => {
  it('returns line feeds only, and keeps the endings in the shape', () => {
    const { text, shape } = decoded(bytesOf('\uFEFFa\r\nb\r\nc\nd\re'))
    expect(text).toBe('a\nb\nc\nd\ne')
    expect(shape).toEqual({
      hasBom: true,
      ending: '\r\n',
      exceptions: [
        { line: 2, ending: '\n' },
        { line: 3, ending: '\r' },
      ],
    })
  })

  it('has no exceptions for a text of one ending', () => {
    expect(decoded(bytesOf('a\r\nb\r\n')).shape).toEqual({ hasBom: false, ending: '\r\n', exceptions: [] })
    expect(decoded(bytesOf('no break')).shape).toEqual(newTextShape)
  })

  it('reads a stray NUL byte as U+FFFD, and says in which line', () => {
    expect(decoded(bytesOf('a\r\nb\0c\r\nd\0 and the rest of it\r\n'))).toMatchObject({
      text: 'a\nb\uFFFDc\nd\uFFFD and the rest of it\n',
      nulLine: 2,
    })
    expect(['\n\0 and the rest of it', '\0 and the rest of it'].map((text) => decoded(bytesOf(text)).nulLine)).toEqual([2, 1])
    expect(decoded(bytesOf('a \uFFFD\n')).nulLine).toBe(null)
  })

  it.each([
    ['UTF-16 without a mark', Buffer.from('abcd', 'utf16le'), /NUL/],
    ['UTF-16 little endian', Buffer.from('\uFEFFa', 'utf16le'), /UTF-16/],
    ['UTF-16 big endian', Buffer.from([0xfe, 0xff, 0, 97]), /UTF-16/],
    ['Latin-1', Buffer.from('caf\u00e9', 'latin1'), /not UTF-8/],
    ['a cut character', Buffer.from('😀').subarray(0, 3), /not UTF-8/],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80]), /not UTF-8/],
    ['an overlong slash', Buffer.from([0xc0, 0xaf]), /not UTF-8/],
  ])('refuses %s with a reason', (_name, bytes, reason) => {
    const result = decode(bytes)
    expect(result.ok).toBe(false)
    expect(!result.ok && result.reason).toMatch(reason)
  })
})

it('a stored shape is read only where each of its parts is valid', () => {
  const shape = { hasBom: true, ending: '\r\n', exceptions: [{ line: 2, ending: '\r' }] } as const
  expect(readTextShape({ ...shape, more: 1 })).toEqual(shape)
  const exceptions = [7, [null], [{ line: 0.5, ending: '\n' }], [{ line: 1, ending: 'x' }], [{ line: 1 }]]
  const damaged = [{ hasBom: 1 }, { ending: 'x' }, ...exceptions.map((each) => ({ exceptions: each }))].map((part) => ({
    ...shape,
    ...part,
  }))
  for (const value of [null, 'text', {}, ...damaged]) expect(readTextShape(value)).toBeNull()
})

describe('encode', () => {
  it('gives back any bytes that were decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decode(bytes)
        if (result.ok && result.nulLine === null) expect(Buffer.from(encode(result.text, result.shape))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 500 },
    )
  })

  it('gives back any text that was decoded', () => {
    fc.assert(
      fc.property(awkwardText, fc.boolean(), (text, bom) => {
        const bytes = bytesOf((bom ? '\uFEFF' : '') + text)
        const { text: plain, shape } = decoded(bytes)
        expect(plain).not.toContain('\r')
        expect(Buffer.from(encode(plain, shape))).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a leading U+FEFF readable as text', () => {
    expect(decoded(encode('\uFEFFa', newTextShape)).text).toBe('\uFEFFa')
    expect(decoded(encode('\uFEFFa', newTextShape)).shape.hasBom).toBe(true)
  })
})

it('toLineFeeds turns CRLF and CR into LF', () => {
  expect(toLineFeeds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
})
