import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainInline } from '../../markdown/parser/inline'
import { readSimpleCell } from './read-simple-cell'

const parts = [
  '`',
  '`',
  ' ',
  'a',
  'word',
  '\\|',
  '\\',
  '*',
  '_',
  '**',
  '<br>',
  '[',
  '](x)',
  '~~',
  'http://a.b/',
  'www.a.b',
  'a@b.c',
  '\t',
  '\u00a0',
  '✅',
  'é',
]
const cells = fc.array(fc.constantFrom(...parts), { maxLength: 10 }).map((all) => all.join(''))

it('returns the same text as the parser, or null', () => {
  let read = 0
  const reads = (cell: string): boolean => {
    const simple = readSimpleCell(`|${cell}|`, 1, cell.length + 1)
    if (simple !== null) read += 1
    return simple === null || simple === plainInline(cell.replace(/\\\|/g, '|'))
  }
  fc.assert(fc.property(cells, reads), { numRuns: 5_000 })
  expect(read).toBeGreaterThan(100)
})

it.each([
  ['Give lane 4 to `carrier_7`; 3 \\| 4 — ✅', 'Give lane 4 to carrier_7; 3 | 4 — ✅'],
  ['`a \\| b`', 'a | b'],
])('reads %s without the parser', (cell, words) => {
  expect(readSimpleCell(cell, 0, cell.length)).toBe(words)
})

it.each(['`open', '``a``', '**bold**', 'a  b', '` a`', 'see `www.a.b/`c', '\\*'])('leaves %j to the parser', (cell) => {
  expect(readSimpleCell(cell, 0, cell.length)).toBeNull()
})
