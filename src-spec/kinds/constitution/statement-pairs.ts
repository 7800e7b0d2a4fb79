import { shiftRange } from '../../markdown/sections/shift'
import type { SectionPosition } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'

/** One `key: value` of a line, markup removed, with the range of the value in the text. */
export interface StatementPair {
  readonly key: string
  readonly value: string
  readonly range: Range
}

const marks = /[\s*_~`>#•\uFFFC-]/
const separators = /[|·•｜\n]/g

/** The pairs of a stretch of text, by line: `**Version**: 2.0.0 | **Ratified**: 2026-01-03`, `Version 2.0.0 · Ratified 2026-01-03`. */
export function readStatementPairs(text: string, from: number, to: number): readonly StatementPair[] {
  const stretch = text.slice(from, to)
  const pairs: StatementPair[] = []
  let start = 0
  for (const end of [...[...stretch.matchAll(separators)].map((match) => match.index), stretch.length]) {
    const pair = pairOf(stretch, start, end, from)
    if (pair) pairs.push(pair)
    start = end + 1
  }
  return pairs
}

/** A pair of a section, with offsets into the document. */
export function shiftStatementPair({ key, value, range }: StatementPair, at: SectionPosition): StatementPair {
  return { key, value, range: shiftRange(range, at) }
}

/** The value begins after the first colon, or at the first digit if no colon follows the key. */
function pairOf(stretch: string, start: number, end: number, offset: number): StatementPair | null {
  // A key is short: without a colon or digit within that length there is no pair.
  const head = stretch.slice(start, Math.min(end, start + 60))
  const cut = head.search(/[:：\d]/)
  if (cut <= 0) return null
  const valueAt = start + cut + (/\d/.test(head.charAt(cut)) ? 0 : 1)
  const key = stripped(stretch, start, start + cut)
  const range = stripped(stretch, valueAt, end)
  if (key.to === key.from || stretch.slice(start, key.from).includes('`')) return null
  return {
    key: stretch.slice(key.from, key.to).replace(/\s+[vV]$/, ''),
    value: stretch.slice(range.from, range.to),
    range: { from: offset + range.from, to: offset + range.to },
  }
}

function stripped(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && marks.test(text.charAt(start))) start += 1
  while (end > start && marks.test(text.charAt(end - 1))) end -= 1
  return { from: start, to: end }
}
