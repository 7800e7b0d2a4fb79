import { plainInline } from '../../markdown/parser/inline'
import { memoizeLast } from '../../memo/memoize-last'
import { findDate } from '../../text/dates'
import type { Range } from '../../text/source'
import { bare } from './log-entry'
import type { Replacements } from './replacements'

/** The readable text of an entry. */
export interface EntryText {
  readonly id: string
  readonly idRange: Range | null
  readonly date: EntryDate
  readonly title: string
  readonly type: string
  readonly status: string
  /** The status without struck-through text; null where no text is struck through. */
  readonly unstruck: string | null
  /** The text of the whole entry. */
  readonly text: string
  readonly links: Replacements
}

export interface EntryDate {
  /** ISO if the text is a valid date, else as written. */
  readonly written: string
  /** Range of the date alone, without the text around it. */
  readonly range: Range | null
}

export const noDate: EntryDate = { written: '', range: null }

export function readEntryDate(text: string, own: Range, isDayFirst: IsDayFirst): EntryDate {
  const range = bare(text, own)
  const raw = text.slice(range.from, range.to)
  return findEntryDate(raw, range, isDayFirst) ?? { written: plainInline(raw), range }
}

/** Whether the dates of a document that are written with dots begin with the day, as far as the document shows it. */
export type IsDayFirst = () => boolean

const eitherFirst = /^(\d{1,2})\. ?(\d{1,2})\. ?\d{4}$/
const dayAboveTwelve = /(?<![\d.])(?:1[3-9]|2\d|3[01])\. ?\d{1,2}\. ?\d{4}(?!\d)/

export function dayFirstReader(text: string): IsDayFirst {
  return memoizeLast(() => dayAboveTwelve.test(text))
}

/** The date in a text that begins at `range`; null if there is no valid date, or one in which the day may be the month. */
export function findEntryDate(text: string, range: Range, isDayFirst: IsDayFirst): EntryDate | null {
  const found = findDate(text)
  if (!found) return null
  const [, first = '', second = ''] = eitherFirst.exec(text.slice(found.from, found.to)) ?? []
  if (first !== second && Number(first) <= 12 && Number(second) <= 12 && !isDayFirst()) return null
  const from = range.from + found.from
  const to = range.from + found.to
  return { written: found.iso, range: from === range.from && to === range.to ? range : { from, to } }
}

export function withoutStruckText(raw: string): string | null {
  return raw.includes('~~') ? plainInline(raw.replace(/~~[^~]*~~/g, ' ')) : null
}
