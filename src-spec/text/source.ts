import { countBefore } from './count-before'
import { applyChanges } from './text-change'

/** A half-open span of UTF-16 offsets into one document's text. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A 1-based line and column; columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A range in a document, with 1-based lines and columns. */
export interface Place {
  readonly path: string
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Replace `range` of the document at `path` by `text`. Everything outside the range stays byte for byte. */
export interface Edit {
  readonly path: string
  readonly range: Range
  readonly text: string
}

/**
 * Normalizes a text for the parser: line feeds only, no byte order mark, no NUL. Every replacement has the same length as
 * the original, so offsets are the same in both texts.
 */
export function plainText(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/^\uFEFF/, ' ')
    .replace(/\r\n/g, ' \n')
    .replace(/\r/g, '\n')
    .replace(/\0/g, '\uFFFD')
    .replace(/[\u2028\u2029]/g, ' ')
}

/** Whether a text is normalized already. */
export function isPlain(text: string): boolean {
  return !/[\r\0\u2028\u2029]|^\uFEFF/.test(text)
}

export type LineStarts = ArrayLike<number>

/** Offsets at which the lines of a plain text start; the first is 0. */
export function lineStarts(plain: string): readonly number[] {
  const starts = [0]
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The position of an offset; offsets beyond the ends are clamped to them. */
export function positionAt(starts: LineStarts, offset: number): Position {
  const line = Math.max(
    1,
    countBefore(starts.length, (index) => (starts[index] as number) <= offset),
  )
  return { line, column: Math.max(0, offset - (starts[line - 1] as number)) + 1 }
}

/** Applies edits that all belong to one text. Throws on overlapping edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to)
  return applyChanges(
    text,
    sorted.map(({ range, text: insert }) => ({ ...range, insert })),
  )
}

/** The most frequent line ending of a text, for inserted lines; a line feed without any. */
export function lineEnding(text: string): '\n' | '\r\n' {
  let crlf = 0
  let lf = 0
  for (let at = text.indexOf('\n'); at >= 0 && crlf + lf < 1000; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf += 1
    else lf += 1
  }
  return crlf > lf ? '\r\n' : '\n'
}
