import { plainInline } from '../../markdown/parser/inline'
import { findDate } from '../../text/dates'
import type { Range } from '../../text/source'
import { bare } from './log-entry'
import type { Replacements } from './replacements'

/** What an entry says, as a reader sees it. */
export interface EntryText {
  readonly id: string
  readonly idRange: Range | null
  readonly date: EntryDate
  readonly title: string
  readonly type: string
  readonly status: string
  /** The status without what is struck out in it; null where nothing is. */
  readonly unstruck: string | null
  /** All of it. */
  readonly text: string
  readonly links: Replacements
}

export interface EntryDate {
  /** ISO where the day is certain, else as written. */
  readonly written: string
  /** The day's own, without what stands around it. */
  readonly range: Range | null
}

export const noDate: EntryDate = { written: '', range: null }

export function readEntryDate(text: string, own: Range): EntryDate {
  const range = bare(text, own)
  const raw = text.slice(range.from, range.to)
  return findEntryDate(raw, range) ?? { written: plainInline(raw), range }
}

/** The day that a text names, which stands at `range`; null for none that is certain. */
export function findEntryDate(text: string, range: Range): EntryDate | null {
  const found = findDate(text)
  if (!found) return null
  const from = range.from + found.from
  const to = range.from + found.to
  return { written: found.iso, range: from === range.from && to === range.to ? range : { from, to } }
}

export function withoutStruckText(raw: string): string | null {
  return raw.includes('~~') ? plainInline(raw.replace(/~~[^~]*~~/g, ' ')) : null
}
