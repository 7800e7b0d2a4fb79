import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonNode, readJson } from './read-json'

/** Strings and structure of a JSON.parse result; a configuration does not distinguish other values. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.value
    case 'list':
      return node.items.map(plain)
    case 'map':
      return node.members.map(({ key, value }) => [key, plain(value)])
    case 'other':
      return 'other'
  }
}

function parsed(value: unknown): unknown {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(parsed)
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, inner]) => [key, parsed(inner)])
  return 'other'
}

describe('readJson', () => {
  it('accepts what JSON.parse accepts, with the same result', () => {
    const keyed = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().map((key) => `k${key}`),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value
    fc.assert(
      fc.property(keyed, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const reading = readJson(text)
        expect(reading.ok && plain(reading.node)).toEqual(parsed(JSON.parse(text)))
      }),
    )
  })

  it('rejects what JSON.parse rejects, at an offset inside the text', () => {
    const pieces = fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', '01', 'true', 'tru', ' ', '\n', '//', "'"), {
        maxLength: 9,
      })
      .map((some) => some.join(''))
    fc.assert(
      fc.property(fc.oneof(pieces, fc.json({ maxDepth: 2 }), fc.string({ unit: 'binary' })), (text) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const reading = readJson(text)
        expect(reading.ok).toBe(valid)
        if (!reading.ok) expect(reading.at >= 0 && reading.at <= text.length).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['', 0, /ends where a value/],
    ['{ "a": 1, }', 10, /comma before this brace/],
    ['{ "a" 1 }', 6, /colon is missing after "a"/],
    ['{ "a": 1 "b": 2 }', 9, /comma or a closing brace/],
    ['[1 2]', 3, /comma or a closing bracket/],
    ['{ // no\n}', 2, /comments are not allowed/],
    ["{ 'a': 1 }", 2, /double quotes/],
    ['["a]', 1, /not closed/],
    ['{} {}', 3, /text after the end/],
    ['{"a":[1', 7, /comma or a closing bracket/],
  ]
  for (const [text, at, message] of cases) {
    it(`describes the error of ${text === '' ? 'nothing' : text}`, () => {
      expect(readJson(text)).toMatchObject({ ok: false, at, message: expect.stringMatching(message) })
    })
  }

  it('rejects deep nesting, and reads long texts', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, message: expect.stringContaining('nested') })
    const long = `{ "reason": "${'x\\n'.repeat(300_000)}" }`
    expect(readJson(long).ok).toBe(true)
  })
})
