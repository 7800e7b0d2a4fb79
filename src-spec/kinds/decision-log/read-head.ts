import type { Range } from '../../text/source'
import { readTokens, skipGap } from './head-tokens'
import type { Legend } from './read-status'
import { readTail } from './read-tail'

/** The parsed beginning of a heading or list item: the values before and around the decision's title. */
export interface Head {
  readonly id: Range | null
  /** The form of the id alone names a decision: `ADR-7`, unlike `7.` or `SEC-7`. */
  readonly sure: boolean
  readonly date: Range | null
  readonly status: Range | null
  readonly type: Range | null
  readonly title: Range | null
  /** The text after a bold or linked title. */
  readonly rest: Range | null
  /** A character other than a space separates the first of these values from the title. */
  readonly separated: boolean
}

type Found = { -readonly [Key in keyof Head]: Head[Key] }

/** Reads the beginning of `text.slice(from, to)`, a heading or an item's own text. Linear. */
export function readHead(text: string, from: number, to: number, legend: Legend): Head {
  const found: Found = { id: null, sure: false, date: null, status: null, type: null, title: null, rest: null, separated: false }
  const at = readTokens(text, from, to, legend, found)
  readTitle(text, from, at, to, found)
  if (found.rest) {
    const after = readTokens(text, found.rest.from, found.rest.to, legend, found)
    found.rest = after < found.rest.to ? { from: after, to: found.rest.to } : null
  } else if (found.title && found.title.to === to) {
    const tail = readTail(text, found.title, legend, { date: !found.date, status: !found.status })
    found.title = { from: found.title.from, to: tail.end }
    found.date ??= tail.date
    found.status ??= tail.status
  }
  return found
}

/** The title: up to the end of its bold or link, if it is wrapped in one, else all of the text. */
function readTitle(text: string, from: number, at: number, to: number, found: Found): void {
  const before = text.slice(from, at)
  let start = at
  let close = ''
  if ((before.split('**').length - 1) % 2 === 1) close = '**'
  else if (before.lastIndexOf('[') > before.lastIndexOf(']')) close = ']'
  else if (text.startsWith('**', at)) {
    close = '**'
    start = at + 2
  }
  const end = close === '' ? -1 : text.indexOf(close, start)
  if (end < 0 || end >= to) {
    found.title = at < to ? { from: at, to } : null
    return
  }
  const words = text.slice(start, end).replace(/[\s:：.—–-]+$/, '')
  found.title = words === '' ? null : { from: start, to: start + words.length }
  const after = skipGap(text, end + close.length - (close === ']' ? 1 : 0), to)
  if (after < to) {
    if (found.title) found.rest = { from: after, to }
    else found.title = { from: after, to }
  }
}
