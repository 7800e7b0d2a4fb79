import { plainInline } from '../../markdown/parser/inline'
import type { MarkdownTree, Section } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { fieldOfKey } from '../../vocabulary/field-of-key'
import type { Entry } from './entry'
import { type HtmlRow, readHtml } from './html-rows'

/** The entries of HTML in the wanted sections: rows of tables, definition lists, and items or paragraphs with a colon. */
export function readHtmlEntries(outline: MarkdownTree, wants: (section: number) => boolean): readonly Entry[] {
  return outline.sections
    .filter((section) => wants(section.index))
    .flatMap((section) => {
      const { rows } = readHtml(outline, section.body)
      const [first, second] = rows
      const across = first && second && rows.length === 2 ? acrossEntries(outline, section, first, second) : []
      return across.length > 0 ? across : rows.flatMap((row) => rowEntry(outline, section, row) ?? [])
    })
}

function acrossEntries(outline: MarkdownTree, { index }: Section, keys: HtmlRow, values: HtmlRow): readonly Entry[] {
  const entries = keys.cells.flatMap((key, column) => {
    const value = values.cells[column]
    return value ? [entryOf(outline, index, key, value, values.whole)] : []
  })
  return entries.filter(({ field }) => field).length > 1 ? entries : []
}

function rowEntry(outline: MarkdownTree, { index }: Section, { whole, cells }: HtmlRow): Entry | null {
  const [key, value] = cells
  if (!key) return null
  if (value) return entryOf(outline, index, key, value, whole)
  const words = outline.text.slice(key.from, Math.min(key.to, key.from + 200))
  const split = /^(?:<[^<>]{1,40}>)*([^<>:：\n]{1,60})(?:<[^<>]{1,40}>)*\s?[:：](?:<[^<>]{1,40}>)*\s*/.exec(words)
  if (!split) return null
  const from = key.from + split[0].indexOf(split[1] ?? '')
  return entryOf(outline, index, { from, to: from + (split[1] ?? '').length }, { from: key.from + split[0].length, to: key.to }, whole)
}

function entryOf({ text }: MarkdownTree, section: number, keyRange: Range, value: Range, whole: Range): Entry {
  const key = plainInline(text.slice(keyRange.from, keyRange.to).replace(/<[^<>]{1,300}>/g, ' '))
    .replace(/\s?[:：]$/, '')
    .trim()
  return {
    key,
    keyRange,
    field: fieldOfKey(key),
    parts: [value],
    form: 'html',
    whole,
    section,
    item: -1,
    bold: false,
    separator: 'colon',
  }
}
