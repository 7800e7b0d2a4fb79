import type { DocumentTree, MarkdownTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey } from '../../vocabulary/field-of-key'
import { readValue } from './read-value'
import { splitKey } from './split-key'

/**
 * The Markdown that is read back as `value` at `range`: unchanged if that works, else as inline code.
 * Line breaks become spaces, since a value is one line.
 */
export function writtenValue(outline: MarkdownTree, range: Range, value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  const cell = outline.tables.some((table) => table.range.from <= range.from && range.to <= table.range.to)
  const inCode = outline.text.charAt(range.from - 1) === '`' && outline.text.charAt(range.to) === '`'
  const plain = cell ? line.replaceAll('|', '\\|') : line
  const inMarks = /[*_]/.test(outline.text.charAt(range.to)) && /[*_]/.test(line)
  if (
    inCode ||
    (!inMarks &&
      readValue(line, '').text === line &&
      !/<!--|\|\s?(?:\*\*|__)/.test(line) &&
      !(ownLine(outline, range) && (opensBlock(line) || opensEntry(line))))
  )
    return plain
  return cell ? codeSpan(line).replaceAll('|', '\\|') : codeSpan(line)
}

/** The range with the marks around it, if the value contains characters that could end them. */
export function rangeFor(outline: DocumentTree, range: Range, value: string): Range {
  if (!/[*_`~\\<[\]&]/.test(value)) return range
  let { from, to } = range
  while (from > 0 && /[*_`]/.test(outline.text.charAt(from - 1)) && outline.text.charAt(from - 1) === outline.text.charAt(to)) {
    from -= 1
    to += 1
  }
  return { from, to }
}

/** A code span needs a fence longer than any run of backticks in it. */
function codeSpan(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${value}${pad}${fence}`
}

/** Whether the value is at the beginning of a line or of a list item, where some characters open a block. */
function ownLine(outline: Pick<MarkdownTree, 'sections' | 'text'>, range: Range): boolean {
  if (range.from === range.to && outline.sections.some((section) => section.heading.to === range.from && section.level > 0)) return true
  const line = outline.text.slice(outline.text.lastIndexOf('\n', range.from - 1) + 1, range.from)
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(line)
}

/** Whether it would be read as another field on a line of its own. */
function opensEntry(value: string): boolean {
  const split = splitKey(value, 0, value.length)
  return split !== null && (split.bold || fieldOfKey(value.slice(split.key.from, split.key.to)) !== null)
}

function opensBlock(value: string): boolean {
  return /^(?:[-*+_>#=<|[]|\d{1,9}[.)](?:\s|$)|```|~~~)/.test(value)
}
