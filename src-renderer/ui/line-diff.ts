import { Chunk } from '@codemirror/merge'
import { Text } from '@codemirror/state'

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  /** 1-based line in the old text; null for an added line. */
  readonly before: number | null
  /** 1-based line in the new text; null for a removed line. */
  readonly after: number | null
  readonly text: string
  /** The changed parts of the line, as columns from 0, ascending and disjoint. */
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}

/** Adjacent lines, with the number of unchanged lines that are skipped before them. */
export interface DiffHunk {
  readonly skipped: number
  readonly lines: readonly DiffLine[]
}

export interface LineDiff {
  readonly hunks: readonly DiffHunk[]
  readonly added: number
  readonly removed: number
}

/** Unchanged lines that are shown around a change. */
const context = 2

/** Bounds of the exact comparison: beyond them a change is shown as whole lines, which is correct but coarser. */
const limits = { scanLimit: 500, timeout: 200 }

/** The difference of two texts by lines, with the changed words marked. Both use line feeds. */
export function lineDiff(before: string, after: string): LineDiff {
  const a = linesOf(before)
  const b = linesOf(after)
  const lines = Chunk.build(a, b, limits).map((chunk) => ({
    chunk,
    a: span(a, chunk.fromA, chunk.toA),
    b: span(b, chunk.fromB, chunk.toB),
  }))
  const hunks: { skipped: number; lines: DiffLine[] }[] = []
  let shown = 0
  for (const [index, part] of lines.entries()) {
    const until = lines[index + 1]?.a.first ?? a.lines - 1
    const start = Math.max(shown, part.a.first - context)
    let hunk = hunks.at(-1)
    if (!hunk || start > shown) {
      hunk = { skipped: start - shown, lines: [] }
      hunks.push(hunk)
    }
    const shift = part.b.first - part.a.first
    for (let line = start; line < part.a.first; line += 1) hunk.lines.push(same(a, line, shift))
    const marked = part.chunk.changes
    const gone = marked.map(({ fromA, toA }) => ({ from: part.chunk.fromA + fromA, to: part.chunk.fromA + toA }))
    const come = marked.map(({ fromB, toB }) => ({ from: part.chunk.fromB + fromB, to: part.chunk.fromB + toB }))
    for (let line = part.a.first; line < part.a.end; line += 1) hunk.lines.push(changed('removed', a, line, gone))
    for (let line = part.b.first; line < part.b.end; line += 1) hunk.lines.push(changed('added', b, line, come))
    shown = Math.min(until, part.a.end + context)
    for (let line = part.a.end; line < shown; line += 1) hunk.lines.push(same(a, line, part.b.end - part.a.end))
  }
  return {
    hunks,
    added: lines.reduce((sum, part) => sum + part.b.end - part.b.first, 0),
    removed: lines.reduce((sum, part) => sum + part.a.end - part.a.first, 0),
  }
}

/** Each line with its line feed, so that changes cover whole lines; the empty rest after the last line feed is no line. */
function linesOf(text: string): Text {
  return Text.of((text === '' || text.endsWith('\n') ? text : `${text}\n`).split('\n'))
}

/** The lines of a chunk's side, counted from 0, `end` excluded. */
function span(text: Text, from: number, to: number): { readonly first: number; readonly end: number } {
  const count = text.lines - 1
  const first = from > text.length ? count : Math.min(count, text.lineAt(from).number - 1)
  return { first, end: from === to ? first : Math.min(count, text.lineAt(Math.min(to - 1, text.length)).number) }
}

function same(text: Text, line: number, shift: number): DiffLine {
  return { kind: 'same', before: line + 1, after: line + 1 + shift, text: text.line(line + 1).text, marks: [] }
}

function changed(kind: 'removed' | 'added', text: Text, line: number, changes: readonly { from: number; to: number }[]): DiffLine {
  const own = text.line(line + 1)
  const marks = changes
    .map(({ from, to }) => ({ from: Math.max(0, from - own.from), to: Math.min(own.length, to - own.from) }))
    .filter(({ from, to }) => from < to)
  const whole = marks.length === 1 && marks[0]?.from === 0 && marks[0].to === own.length
  return {
    kind,
    before: kind === 'removed' ? line + 1 : null,
    after: kind === 'added' ? line + 1 : null,
    text: own.text,
    marks: whole ? [] : marks,
  }
}
