import { plainInline } from '../../markdown/parser/inline'
import type { DocumentTree, ListItem, Table, TableRow } from '../../markdown/sections/tree'
import type { Edit } from '../../text/source'
import { lineEnding } from '../../text/source'
import type { Task } from './model'
import { taskColumns } from './read-tasks'

export interface NewTask {
  readonly title: string
  readonly owner: string | null
  /** ISO date. */
  readonly due: string | null
}

/** The edit that appends a task after the last one, in the form of its neighbours; null when their form is not understood. */
export function appendTask(outline: DocumentTree, tasks: readonly Task[], task: NewTask): Omit<Edit, 'path'> | null {
  const last = tasks.at(-1)?.place.range.from
  if (last === undefined) return null
  const table = outline.tables.find(({ range }) => range.from <= last && last < range.to)
  if (table) return appendRow(outline, table, task)
  const item = outline.items.find(({ text }) => text.from === last)
  return item ? appendItem(outline, item, task) : null
}

function appendRow(outline: DocumentTree, table: Table, { title, owner, due }: NewTask): Omit<Edit, 'path'> | null {
  const headers = table.header.map((cell) => plain(outline, cell))
  const at = (role: keyof typeof taskColumns) => headers.findIndex((header) => taskColumns[role].test(header))
  const titleAt = at('title')
  const lastRow = table.rows.at(-1)
  if (!lastRow || titleAt < 0) return null
  const cells: string[] = []
  for (const index of headers.keys()) {
    const samples = table.rows.map((row) => cellText(outline, row, index))
    if (index === titleAt) cells.push(safe(title))
    else if (index === at('owner')) cells.push(safe(owner ?? ''))
    else if (index === at('due')) cells.push(due ?? '')
    else if (index < titleAt) {
      const id = nextId(samples)
      if (id === null) return null
      cells.push(id)
    } else cells.push('')
  }
  const line = outline.text.slice(lineStart(outline.text, lastRow.range.from), lastRow.range.from)
  const end = lineEnd(outline.text, lastRow.range.to)
  return { range: { from: end, to: end }, text: `${lineEnding(outline.text)}${line}| ${cells.join(' | ')} |` }
}

function appendItem(outline: DocumentTree, last: ListItem, { title, owner, due }: NewTask): Omit<Edit, 'path'> | null {
  const { text } = outline
  const marker = /^([\t >]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)\[[ xX]\][ \t]+$/.exec(
    text.slice(lineStart(text, last.text.from), last.text.from),
  )
  const words = plain(outline, last.text)
  if (!marker || /^(?:\p{Lu}{1,6}-?)?\d+(?:\.\d+)*\b/u.test(words)) return null
  const [, indent = '', bullet, number = '0', dot = '', space = ' '] = marker
  const sign = bullet ?? `${Number(number) + 1}${dot}`
  const facts = [owner === null ? null : `owner: ${owner}`, due === null ? null : `due: ${due}`].filter((fact) => fact !== null)
  const suffix = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  const end = contentEnd(text, last)
  return { range: { from: end, to: end }, text: `${lineEnding(text)}${indent}${sign}${space}[ ] ${title}${suffix}` }
}

/** The id after those of the rows above, "T-4" after "T-3"; empty where all are empty; null when they follow no order. */
function nextId(samples: readonly string[]): string | null {
  if (samples.every((sample) => sample === '')) return ''
  const parts = samples.map((sample) => /^([^\d]*)(\d+)$/.exec(sample))
  const [prefix, digits] = [parts[0]?.[1], parts.at(-1)?.[2]]
  if (prefix === undefined || digits === undefined || parts.some((part) => part?.[1] !== prefix)) return null
  const highest = Math.max(...parts.map((part) => Number(part?.[2])))
  return `${prefix}${String(highest + 1).padStart(digits.length, '0')}`
}

function cellText(outline: DocumentTree, { cells }: TableRow, index: number): string {
  const cell = cells[index]
  return cell ? plain(outline, cell) : ''
}

function plain({ text }: DocumentTree, { from, to }: { readonly from: number; readonly to: number }): string {
  return plainInline(text.slice(from, to)).trim()
}

function safe(cell: string): string {
  return cell.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|')
}

/** The end of the item's last line that is not blank. */
function contentEnd(text: string, { range }: ListItem): number {
  return range.from + text.slice(range.from, range.to).trimEnd().length
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  const to = end < 0 ? text.length : end
  return to > at && text.charAt(to - 1) === '\r' ? to - 1 : to
}
