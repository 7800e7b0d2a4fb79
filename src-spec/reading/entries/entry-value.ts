import { trim } from '../../markdown/parser/trim'
import type { MarkdownTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { type Entry, valueRange } from './entry'
import { readValue, type Value } from './read-value'
import { withoutComments } from './without-comments'

/** Reads an entry's value; the values of a list below its key are one, joined by commas. */
export function entryValue(outline: MarkdownTree, entry: Entry, subject: string): { readonly value: Value; readonly range: Range } {
  const raws = entry.parts.map((part) => withoutComments(outline.text.slice(part.from, part.to)))
  // A pipe that is escaped in a row is a pipe.
  const values = raws.map((raw) => readValue(entry.form === 'row' ? raw.replaceAll('\\|', '|') : raw, subject))
  const range = valueRange(entry)
  const first = values[0] ?? readValue('', subject)
  const filled = values.filter((value) => value.state !== 'missing')
  if (values.length < 2 || filled.length === 0)
    return { value: first, range: first.state === 'set' ? withoutMarks(outline, range, true) : withoutMarks(outline, range, false) }
  const open = filled.find((value) => value.state !== 'set')
  const text = filled.map((value) => value.text).join(', ')
  return { value: { state: open?.state ?? 'set', text, options: open?.options ?? [] }, range }
}

/** The range inside the marks around the whole value, so that a new value keeps them. */
function withoutMarks(outline: Pick<MarkdownTree, 'text'>, range: Range, single: boolean): Range {
  const raw = outline.text.slice(range.from, range.to)
  for (const mark of single ? ['**', '__', '`', '*', '_'] : ['**', '__']) {
    const inside = raw.slice(mark.length, -mark.length)
    const wraps = raw.length > 2 * mark.length && raw.startsWith(mark) && raw.endsWith(mark) && inside.trim() === inside
    if (wraps && !inside.includes(mark.charAt(0)) && !inside.startsWith('('))
      return trim(outline.text, range.from + mark.length, range.to - mark.length)
  }
  return range
}
