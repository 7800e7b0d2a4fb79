import { visibleText } from '../../markdown/parser/inline'
import { trim } from '../../markdown/parser/trim'
import type { Range } from '../../text/source'
import { fieldOfKey } from '../../vocabulary/field-of-key'

/** `key: value` as written, offsets into the same text. */
export interface SplitKey {
  /** The key's words, without markup. */
  readonly key: Range
  /** Without white space at its ends; empty if nothing follows the key. */
  readonly value: Range
  readonly bold: boolean
  /** Separators other than a colon are accepted only after spellings of a contract field. */
  readonly separator: 'colon' | 'dash' | 'none'
}

const longestKey = 60

/** Limit up to which code in a value is recognised. */
const longestValue = 1_000

/** Reads `key: value`, `**key**: value`, `**key:** value`, `**key: value**`, `key — value`; null for other text. */
export function splitKey(text: string, from: number, to: number): SplitKey | null {
  const start = keyStart(text, from, to)
  if (start < 0) return null
  const open = /^(?:\*{1,3}|_{1,3}|`)/.exec(text.slice(start, start + 3))?.[0] ?? ''
  const keyFrom = start + open.length
  if (!/[\p{L}\p{N}]/u.test(text.charAt(keyFrom))) return null
  const end = Math.min(to, keyFrom + longestKey)
  let depth = 0
  for (let at = keyFrom; at < end; at += 1) {
    const unit = text.charAt(at)
    if (unit === '\n') return null
    if (unit === '(' || unit === '（') depth += 1
    else if (unit === ')' || unit === '）') depth -= 1
    if (depth > 0) continue
    if (open && text.startsWith(open, at)) return afterMarks(text, keyFrom, at, to, open)
    if (unit === ':' || unit === '：') return afterColon(text, keyFrom, at, to, open)
    const dashed = !open && /^ (?:[-—–=→]|->|=>) /.test(text.slice(at, at + 4)) && spells(text, keyFrom, at)
    if (dashed) return split(text, keyFrom, at, skipDash(text, at, to), to, open, 'dash')
  }
  return null
}

/** Skips pictures and bullets before a key; -1 if a bracket or quote shows that there is no key. */
function keyStart(text: string, from: number, to: number): number {
  for (let at = from; at < to && at - from < 12; at += 1) {
    const unit = text.charAt(at)
    if (/[\p{L}\p{N}*_`]/u.test(unit)) return at
    if ('[]<>(){}|"\'“「\n'.includes(unit)) return -1
  }
  return -1
}

/** The markup closes right after the key: `**Database**: x`, `**Database** — x`, or the value on the next line. */
function afterMarks(text: string, keyFrom: number, at: number, to: number, open: string): SplitKey | null {
  let next = at + open.length
  while (next < to && (text.charAt(next) === ' ' || text.charAt(next) === '\t')) next += 1
  if (text.charAt(next) === ':' || text.charAt(next) === '：') return split(text, keyFrom, at, next + 1, to, open, 'colon')
  if (open === '`' || !spells(text, keyFrom, at)) return null
  const dash = skipDash(text, next, to)
  return split(text, keyFrom, at, dash, to, open, dash > next ? 'dash' : 'none')
}

function afterColon(text: string, keyFrom: number, at: number, to: number, open: string): SplitKey | null {
  if (open === '`' || text.startsWith('://', at)) return null
  const closed = open !== '' && text.startsWith(open, at + 1)
  const next = at + 1 + (closed ? open.length : 0)
  const apart = text.charAt(at) === '：' || next >= to || closed || /\s/.test(text.charAt(next))
  if (!apart && !spells(text, keyFrom, at)) return null
  if (!open || closed) return split(text, keyFrom, at, next, to, open, 'colon')
  const rest = text.slice(next, to)
  const close = (rest.includes('`') ? visibleText(rest.slice(0, longestValue)) : rest).indexOf(open)
  return split(text, keyFrom, at, next, close >= 0 ? next + close : to, open, 'colon')
}

function skipDash(text: string, at: number, to: number): number {
  const dash = /^[ \t]{0,8}(?:->|=>|[-—–=→])[ \t]/.exec(text.slice(at, Math.min(to, at + 12)))
  return dash ? at + dash[0].length : at
}

function spells(text: string, from: number, to: number): boolean {
  return fieldOfKey(text.slice(from, to)) !== null
}

type Parts = [text: string, keyFrom: number, keyTo: number, from: number, to: number, open: string, separator: SplitKey['separator']]

function split(...[text, keyFrom, keyTo, from, to, open, separator]: Parts): SplitKey | null {
  const key = trim(text, keyFrom, keyTo)
  if (!/\p{L}/u.test(text.slice(key.from, key.to))) return null
  return { key, value: trim(text, Math.min(from, to), to), bold: open.length > 1, separator }
}
