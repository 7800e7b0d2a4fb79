import type { Range } from '../../text/source'

/** A span of the report as written, with its range in the document. */
export interface ReportSpan extends Range {
  readonly text: string
}

/** One line of the report: `key: value`, an entry of the list below a key, or plain text. */
export interface ReportLine {
  /** Lower case, without brackets and markup; empty for a line without one. */
  readonly key: string
  /** The text after the key, or the whole line. */
  readonly value: ReportSpan
  /** The line without its bullet. */
  readonly whole: ReportSpan
  readonly bullet: boolean
  /** White space before the bullet, in UTF-16 units. */
  readonly indent: number
}

const bullet = /^(?:[-*+•]|\d{1,2}[.)])[ \t]+/
/** A key is a few words before a colon; a path, a version or a numbered name is no key. */
const key = /^[*_#\s]{0,6}([\p{L}][\p{L}\p{M} /&-]{1,48})(?:\([^()\n]{0,80}\) ?)?[*_]{0,3} ?(?:[:：][*_]{0,3}(?=\s|$)|：[*_]{0,3})/u

/** The lines of a report, without comment marks, blank lines and rules. */
export function reportLines(text: string, range: Range): readonly ReportLine[] {
  const lines: ReportLine[] = []
  for (let from = range.from; from < range.to; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 || next > range.to ? range.to : next
    const bare = inside(trimmedSpan(text, from, Math.min(to, from + 1_000)))
    if (/[\p{L}\p{N}]/u.test(bare.text)) lines.push(readLine(bare, bare.from - from))
    from = to + 1
  }
  return lines
}

/** The span from `from` to `to` without white space at its ends. */
export function trimmedSpan(text: string, from: number, to: number): ReportSpan {
  const written = text.slice(from, to)
  const start = from + written.length - written.trimStart().length
  const trimmed = written.trim()
  return { text: trimmed, from: start, to: start + trimmed.length }
}

/** A part of a span, by offsets within it. */
export function subSpan(whole: ReportSpan, from: number, to: number): ReportSpan {
  const inner = trimmedSpan(whole.text, from, to)
  return { text: inner.text, from: whole.from + inner.from, to: whole.from + inner.to }
}

function inside(line: ReportSpan): ReportSpan {
  const start = line.text.startsWith('<!--') ? 4 : 0
  const end = line.text.endsWith('-->') ? 3 : 0
  return subSpan(line, start, Math.max(start, line.text.length - end))
}

function readLine(line: ReportSpan, indent: number): ReportLine {
  const mark = bullet.exec(line.text)?.[0].length ?? 0
  const whole = subSpan(line, mark, line.text.length)
  const found = key.exec(whole.text)
  const value = found ? subSpan(whole, found[0].length, whole.text.length) : whole
  return { key: (found?.[1] ?? '').trim().toLowerCase(), value, whole, bullet: mark > 0, indent }
}
