import { expect, it } from 'vitest'
import { findDate, isPartOfYear, readDate } from './dates'

const cases: readonly (readonly [string, string | null])[] = [
  ['2026-02-20', '2026-02-20'],
  ['2026-2-5', '2026-02-05'],
  ['2026/02/20', '2026-02-20'],
  ['2026-02-20T10:15:00+02:00', '2026-02-20'],
  ['18.08.2026', '2026-08-18'],
  ['3. 4. 2026', '2026-04-03'],
  ['15-Aug-2026', '2026-08-15'],
  ['August 15th, 2026', '2026-08-15'],
  ['3 de marzo de 2026', '2026-03-03'],
  ['18. August 2026', '2026-08-18'],
  ['2026年2月20日', '2026-02-20'],
  ['٢٠٢٦-٠٢-٢٠', '2026-02-20'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['03/04/2026', null],
  ['2026-02-30', null],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', null],
  ['2020-02-29', '2020-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2100-02-29', null],
  ['31.04.2026', null],
  ['2026-13-01', null],
  ['2026-07', null],
  ['early June', null],
  ['TBD', null],
  ['—', null],
  ['1.2.3', null],
  ['decided on 2026-02-20 by all', '2026-02-20'],
]
for (const [text, iso] of cases) it(`reads ${text} as ${iso}`, () => expect(readDate(text)).toBe(iso))

it('gives the position of the date', () => expect(findDate('on 2026-02-20!')).toEqual({ iso: '2026-02-20', from: 3, to: 13 }))

it.each([
  '2026',
  '2026-07',
  '2026/7',
  '07/2026',
  'July 2026',
  'Jul. 2026',
  'juillet de 2026',
  '2026 July',
  'Q3 2026',
  '2026-Q3',
  '2026 Q3',
  'H1 2026',
  '2026年7月',
  '2026년 7월',
])('reads %s as a part of a year', (text) => expect(isPartOfYear(text)).toBe(true))

it.each(['July', 'early July 2026', '3 July 2026', '03/04/2026', '2026-07-01', '07-2026-01', 'Boats 2026', '1.2.3', '12026', 'TBD', ''])(
  'reads %j as no part of a year',
  (text) => expect(isPartOfYear(text)).toBe(false),
)
