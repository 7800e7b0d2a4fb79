import { type LineStarts, type Place, positionAt, type Range } from './source'

/** A range of a document with its 1-based lines and columns. */
export function place(path: string, { lineStarts }: { readonly lineStarts: LineStarts }, range: Range): Place {
  const start = positionAt(lineStarts, range.from)
  const end = positionAt(lineStarts, range.to)
  return { path, range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The start of a document, which need not exist. */
export function startOf(path: string): Place {
  return { path, range: { from: 0, to: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
