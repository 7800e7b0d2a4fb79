import { findDate } from '../../text/dates'
import type { Range } from '../../text/source'
import { isStatusAlone, type Legend } from './read-status'

/** Values at the end of a title that are not part of its words. */
export interface Tail {
  /** Offset at which the words end. */
  readonly end: number
  readonly date: Range | null
  readonly status: Range | null
}

const reach = 90

/** Reads `… (accepted, 2026-02-20)`, `… — 2026-02-20` or `… ✅` at the end of a title; `open`: the values that are still missing. */
export function readTail(text: string, title: Range, legend: Legend, open: { readonly date: boolean; readonly status: boolean }): Tail {
  const from = Math.max(title.from, title.to - reach)
  const end = text.slice(from, title.to)
  const group = /\s?[(（[]([^()（）[\]]{1,60})[)）\]][\s*_]{0,4}$/.exec(end) ?? /\s[—–|·-]\s{1,3}([^—–|·]{1,60})$/.exec(end)
  const found = group ?? /\s((?:\p{Extended_Pictographic}|[✓✗])\uFE0F?)\s{0,3}$/u.exec(end)
  const none = { end: title.to, date: null, status: null }
  if (!found || from + found.index <= title.from) return none
  const start = from + found.index + found[0].indexOf(found[1] ?? '')
  let date: Range | null = null
  let status: Range | null = null
  for (const part of (found[1] ?? '').matchAll(/[^,;·|]+/g)) {
    const words = part[0].trim()
    const at = start + part.index + part[0].indexOf(words)
    const day = findDate(words)
    if (open.date && day && day.to - day.from === words.length) date = { from: at, to: at + words.length }
    else if (open.status && isStatusAlone(words, legend)) status = { from: at, to: at + words.length }
    else return none
  }
  return { end: from + found.index, date, status }
}
