import { expect, it } from 'vitest'
import { findDate, readDate } from './dates'

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
