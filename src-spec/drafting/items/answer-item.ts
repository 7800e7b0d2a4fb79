import { plainInline } from '../../markdown/parser/inline'
import type { DocumentTree, Table, TableRow } from '../../markdown/sections/tree'
import type { OpenItem } from '../../model/item'
import type { DocumentText } from '../../model/workspace'
import { applyEdits, type Edit, type Range } from '../../text/source'
import { answerStateColumn, noAnswer, questionColumn, writtenAnswerColumn } from '../../vocabulary/question-words'
import { answerWordsOf } from './answer-words-of'
import { findItem, type ItemDocument, type ItemReference, readItemDocument } from './item-reference'
import { settlesOnly } from './settles-only'
import { untaggedText } from './untagged-text'

export interface Answer {
  readonly text: string
  /** Whether the words of the item stay before the answer; else the answer takes their place. */
  readonly keepsItem: boolean
}

export type AnsweredItem =
  /** `line`: what the line of the item becomes. */
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly line: string }
  | { readonly kind: 'no-item' }
  | { readonly kind: 'refused' }

/**
 * The edits that answer an open item in place: its tag goes, the answer follows its words or goes into the answer column of its
 * table. Refused when the text would not be read with that item answered and all else as it was.
 */
export function answerItem(document: DocumentText, reference: ItemReference, { text, keepsItem }: Answer): AnsweredItem {
  const before = readItemDocument(document)
  const item = findItem(before, reference)
  if (!item) return { kind: 'no-item' }
  const words = text.replace(/\s+/g, ' ').trim()
  if (words === '') return { kind: 'refused' }
  const edits = answerEdits(before, item, words, keepsItem).map((edit) => ({ ...edit, path: document.path }))
  if (!settlesOnly(before, item, edits)) return { kind: 'refused' }
  return { kind: 'edits', edits, line: lineAfter(before.text, item, edits) }
}

function answerEdits({ text, outline }: ItemDocument, item: OpenItem, words: string, keepsItem: boolean): readonly Omit<Edit, 'path'>[] {
  const { from } = item.place.range
  const untagged = untaggedText(text, item)
  const kept = keepsItem ? untagged.text : ''
  const { labels, state: answeredState } = answerWordsOf(text)
  const label = labels[item.kind]
  const cell = cellAround(outline, from)
  if (cell === null) return [{ range: untagged.range, text: answered(label, kept, words) }, ...tickedBox(outline, from)]
  const safe = words.replace(/(?<!\\)\|/g, '\\|')
  const { table, row, index } = cell
  const columns = table.header.map((header) => plainInline(outline.text.slice(header.from, header.to)))
  const state = emptyCell(outline, row, columns, answerStateColumn)
  const answerCell =
    index === columns.findIndex((column) => questionColumn.test(column)) ? emptyCell(outline, row, columns, writtenAnswerColumn) : null
  const stated = state === null ? [] : [inCell(outline, state, answeredState)]
  if (answerCell === null || !keepsItem) return [{ range: untagged.range, text: answered(label, kept, safe) }, ...stated]
  return [{ range: untagged.range, text: untagged.text }, inCell(outline, answerCell, safe), ...stated]
}

function answered(label: string, kept: string, words: string): string {
  if (kept === '') return words
  return `${kept}${/[.?!…。？！:：]["'”’)）*_]{0,3}$/.test(kept) ? '' : '.'} **${label}:** ${words}`
}

/** The box of the list item that begins with the open item: it is done. */
function tickedBox({ items, text }: DocumentTree, from: number): readonly Omit<Edit, 'path'>[] {
  const item = items.find(({ text: own }) => own.from <= from && from < own.to)
  if (!item?.box || item.checkbox !== 'open' || /[^*_~[(]/.test(text.slice(item.text.from, from))) return []
  return [{ range: item.box, text: '[x]' }]
}

function cellAround(
  { tables }: DocumentTree,
  at: number,
): { readonly table: Table; readonly row: TableRow; readonly index: number } | null {
  const table = tables.find(({ range }) => range.from <= at && at < range.to)
  const row = table?.rows.find(({ range }) => range.from <= at && at < range.to)
  const index = row?.cells.findIndex((cell) => cell.from <= at && at < cell.to) ?? -1
  return table && row && index >= 0 ? { table, row, index } : null
}

/** The cell of the row in the first column of that name, if it holds no answer yet. */
function emptyCell({ text }: DocumentTree, { cells }: TableRow, columns: readonly string[], column: RegExp): Range | null {
  const cell = cells[columns.findIndex((name) => column.test(name))]
  return cell && noAnswer.test(plainInline(text.slice(cell.from, cell.to))) ? cell : null
}

/** Replaces the content of a cell, and the spaces of an empty one. */
function inCell({ text }: DocumentTree, cell: Range, words: string): Omit<Edit, 'path'> {
  if (cell.from < cell.to) return { range: cell, text: words }
  let { from, to } = cell
  while (text.charAt(from - 1) === ' ') from -= 1
  while (text.charAt(to) === ' ') to += 1
  return { range: { from, to }, text: ` ${words} ` }
}

function lineAfter(text: string, { place: { range } }: OpenItem, edits: readonly Edit[]): string {
  const after = applyEdits(text, edits)
  const start = text.lastIndexOf('\n', range.from - 1) + 1
  const end = after.indexOf('\n', start)
  return after.slice(start, end < 0 ? after.length : end).trim()
}
