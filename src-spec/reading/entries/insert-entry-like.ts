import type { DocumentTree } from '../../markdown/sections/tree'
import type { Edit, Range } from '../../text/source'
import { type Entry, valueRange } from './entry'
import { writtenValue } from './written-value'

/** Where a new entry is inserted, and which entry it imitates. */
export interface EntryInsertion {
  readonly path: string
  readonly text: string
  readonly outline: DocumentTree
  readonly newline: string
  readonly entry: Entry
  readonly after: boolean
}

/** The edit that writes `label: value` in the form of its neighbour: its marker, marks, separator or columns. */
export function insertEntryLike(insertion: EntryInsertion, label: string, value: string): Edit {
  switch (insertion.entry.form) {
    case 'row':
      return insertLine(insertion, rowLike(insertion, label, value), insertion.entry.whole)
    case 'heading':
      return headingLike(insertion, label, value)
    case 'line':
      return lineLike(insertion, label, value)
    case 'item':
    case 'html':
      return insertLine(insertion, keyed(insertion, label, value), insertion.entry.whole)
  }
}

/** The neighbour's own line up to its key, without numbering or pictures, and with an unticked checkbox for a ticked one. */
function keyed({ text, outline, entry }: EntryInsertion, label: string, value: string): string {
  const line = text.slice(lineStart(text, entry.keyRange.from), entry.keyRange.from)
  const marker = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/.exec(line)?.[0] ?? ''
  const open = /[*_`]{0,3}$/.exec(line.slice(marker.length))?.[0] ?? ''
  const part = entry.parts[0]
  const written = part && part.to > part.from ? text.slice(entry.keyRange.to, part.from) : ''
  const usable = written !== '' && !/[\r\n]/.test(written) && /[:：—–=→-]/.test(written) && !written.includes('<!--')
  const between = usable ? written : `${open}: `
  const spaced = /\s$/.test(between) || between.includes('：') ? between : `${between} `
  const suffix = open !== '' && !spaced.includes(open) ? open : ''
  return `${marker.replace(/\[[xX]\]/, '[ ]')}${open}${label}${spaced}${writtenValue(outline, valueRange(entry), value)}${suffix}`
}

function rowLike({ text, outline, entry }: EntryInsertion, label: string, value: string): string {
  const table = outline.tables.find(({ range }) => range.from <= entry.whole.from && entry.whole.to <= range.to)
  const cells = table?.rows.find((row) => row.range.from === entry.whole.from)?.cells ?? []
  const mark = /^(?:\*\*|__|`)/.exec(text.slice(entry.keyRange.from, entry.keyRange.to))?.[0] ?? ''
  const range = valueRange(entry)
  const columns = cells.map((cell) => {
    if (cell.from === entry.keyRange.from) return `${mark}${label}${mark}`
    return cell.from <= range.from && range.to <= cell.to ? writtenValue(outline, range, value) : ''
  })
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, entry.whole.from), entry.whole.from))?.[0] ?? ''
  return `${indent}| ${columns.join(' | ')} |`
}

function headingLike(insertion: EntryInsertion, label: string, value: string): Edit {
  const { path, text, outline, newline, entry, after } = insertion
  const level = outline.sections[entry.section]?.level ?? 3
  const lines = [`${'#'.repeat(level)} ${label}`, '', writtenValue(outline, entry.whole, value)].join(newline)
  if (!after) return { path, range: { from: entry.whole.from, to: entry.whole.from }, text: `${lines}${newline}${newline}` }
  const at = contentEnd(text, entry.whole)
  return { path, range: { from: at, to: at }, text: `${newline}${newline}${lines}` }
}

function lineLike(insertion: EntryInsertion, label: string, value: string): Edit {
  const { path, text, outline, newline, entry, after } = insertion
  const start = lineStart(text, entry.keyRange.from)
  const shared = text.slice(start, entry.keyRange.from).includes('|')
  if (shared && after) return { path, range: { from: entry.whole.to, to: entry.whole.to }, text: ` | **${label}**: ${value}` }
  const whole = { from: entry.whole.from, to: Math.max(entry.whole.to, valueRange(entry).to) }
  const alone = outline.prose.some(({ range }) => range.from === entry.whole.from && range.to === entry.whole.to)
  const edit = insertLine(insertion, keyed(insertion, label, value), whole)
  if (!alone && whole.to === entry.whole.to) return edit
  return { ...edit, text: after ? `${newline}${edit.text}` : `${edit.text}${newline}` }
}

function insertLine({ path, text, newline, after }: EntryInsertion, line: string, whole: Range): Edit {
  const at = after ? lineEnd(text, whole.to) : lineStart(text, whole.from)
  return { path, range: { from: at, to: at }, text: after ? `${newline}${line}` : `${line}${newline}` }
}

/** After the last content of the section; rules and blank lines before the next heading stay there. */
function contentEnd(text: string, range: Range): number {
  let end = range.to
  while (end > range.from) {
    const start = Math.max(range.from, lineStart(text, end))
    const line = text.slice(start, end).trim()
    if (line !== '' && !/^-{3,}$/.test(line)) return start + text.slice(start, end).trimEnd().length
    end = start - 1
  }
  return range.to
}

export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Offset of the line's end, before its line ending; `at` may be within the ending. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  const end = newline < 0 ? text.length : newline
  return text.charAt(end - 1) === '\r' ? end - 1 : end
}

/** Whether the line at `at` is blank; so is every line beyond the end of the text. */
export function isBlank(text: string, at: number): boolean {
  if (at < 0 || at > text.length) return true
  return text.slice(lineStart(text, at), lineEnd(text, at)).trim() === ''
}
