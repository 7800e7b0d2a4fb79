import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hidden, plainInline, visibleText } from './inline'

const parts = [
  '`',
  '`',
  '``',
  ' ',
  'a',
  'word',
  '**',
  '_',
  '<br>',
  '<',
  '[',
  '](x)',
  '!',
  '~~',
  '\\',
  '://a.b/',
  'www.a.b',
  'a@b.c',
  '✅',
  'é',
  '|',
]
const texts = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }).map((all) => all.join(''))

it.each([
  ['Give lane 4 to `carrier_7`, not `*`', 'Give lane 4 to carrier_7, not *'],
  ['an `open one', 'an `open one'],
  ['``a`b``', 'a`b'],
  ['see http://a.b/`c`', 'see http://a.b/`c`'],
])('reads %j as %j', (text, words) => {
  expect(plainInline(text)).toBe(words)
})

it('hides code spans, unit for unit', () => {
  expect(visibleText('a `b` c `d|` !')).toBe(`a ${hidden.repeat(3)} c ${hidden.repeat(4)} !`)
})

// A text with another paragraph has several lines, so the parser always reads it.
it('reads a line the same alone and before another paragraph', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plainInline(`${text}\n\n\\.`)).toBe(`${plainInline(text)} .`.trimStart())
      // A mail address has no hidden content.
      if (/[`<]/.test(text)) expect(visibleText(`${text}\n\n\`.\``)).toBe(`${visibleText(text)}\n\n${hidden.repeat(3)}`)
    }),
    { numRuns: 5_000 },
  )
})
