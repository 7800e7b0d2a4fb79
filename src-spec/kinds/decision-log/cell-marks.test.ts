import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainInline } from '../../markdown/parser/inline'
import { cellMarks, marksIn } from './cell-marks'
import { isUnfilled } from './is-unfilled'

const units = fc.constantFrom(...' .-:yYA7é—…例✅|\\`*_~[]{}<>()', '\u00a0', '\u2003', '\u3000', '\t', '{{X}}', 'YYYY-MM-DD', '(e.g. x)')
const cells = fc.array(units, { maxLength: 12 }).map((parts) => parts.join(''))
const has = (cell: string, mark: number): boolean => (marksIn(`|${cell}|`, 1, cell.length + 1) & mark) !== 0

it('a cell without the markup bit has the same readable text as source', () => {
  fc.assert(
    fc.property(cells, (cell) => has(cell, cellMarks.markup) || plainInline(cell) === cell),
    { numRuns: 2_000 },
  )
  expect(has('Use boats – ✅', cellMarks.markup)).toBe(false)
})

it('a cell without the placeholder bit is filled', () => {
  fc.assert(
    fc.property(cells, (cell) => has(cell, cellMarks.blank) || !(isUnfilled('title', cell) || isUnfilled('date', cell))),
    { numRuns: 2_000 },
  )
  expect(has('12 days, by boat. 例', cellMarks.blank)).toBe(false)
})

it('the words bit is set by any character other than dashes, dots and white space', () => {
  fc.assert(
    fc.property(cells, (cell) => has(cell, cellMarks.words) === !/^[-—–.:\s]*$/.test(cell)),
    { numRuns: 2_000 },
  )
  const units = Array.from({ length: 0x3100 }, (_, unit) => String.fromCharCode(unit))
  expect(units.filter((unit) => has(unit, cellMarks.words) === /^[-—–.:\s]*$/.test(unit))).toEqual([])
})
