import type { Section, Table } from '../../../markdown/sections/tree'
import type { LogContext } from '../log-context'
import type { EntryField } from '../log-entry'
import { readKeys, readKeyTables } from '../read-keys'

/** Keys on one line, or in one table, of a record. */
export interface KeyBlock {
  readonly from: number
  readonly fields: readonly EntryField[]
  /** For a table: the texts of its head and its delimiter row, up to the first row that is a key. */
  readonly head: string | null
  /** Whether a blank line separates it from the text before. */
  readonly apart: boolean
}

/** The keys of a section's own text in the order of the text. */
export function keyBlocks({ outline, proseOf, tablesOf }: LogContext, section: Section): readonly KeyBlock[] {
  const { text } = outline
  const leaves = (proseOf.get(section.index) ?? []).filter(({ kind, isPrompt }) => !isPrompt && (kind === 'paragraph' || kind === 'item'))
  const blocks: { from: number; to: number; fields: EntryField[]; head: string | null; apart: boolean }[] = []
  for (const field of readKeys(outline, leaves)) {
    const label = text.lastIndexOf(field.label, field.range.from)
    const from = text.lastIndexOf('\n', (label < 0 ? field.range.from : label) - 1) + 1
    const same = blocks.at(-1)
    if (same?.from === from) {
      same.fields.push(field)
      same.to = field.range.to
    } else if (!same || from >= same.to) blocks.push({ from, to: field.range.to, fields: [field], head: null, apart: true })
  }
  for (const table of tablesOf.get(section.index) ?? []) {
    const fields = readKeyTables(outline, [table])
    if (fields.length > 0)
      blocks.push({ from: table.range.from, to: table.range.to, fields: [...fields], head: headOf(text, table), apart: true })
  }
  blocks.sort((a, b) => a.from - b.from)
  return blocks.map((block, index) => ({
    ...block,
    apart: /\n[ \t]*\n/.test(text.slice(blocks[index - 1]?.to ?? section.heading.to, block.from)),
  }))
}

function headOf(text: string, { range, rows }: Table): string {
  return text.slice(range.from, rows[0]?.range.from ?? range.to).trimEnd()
}

/** A block with other values; empty if none of its keys has a value. */
export function fillKeys(text: string, { from, fields, head }: KeyBlock, value: (field: EntryField) => string): string {
  if (head !== null) return fillTable(text, from, fields, head, value)
  const parts: string[] = []
  let at = from
  for (const field of fields) {
    const lead = text.slice(at, field.range.from)
    at = field.range.to
    if (value(field) === '') continue
    const own = parts.length === 0 ? `${/^[ \t]*(?:[-*+] +)?/.exec(text.slice(from))?.[0] ?? ''}${withoutOpening(lead)}` : lead
    parts.push(own + value(field))
  }
  if (parts.length === 0) return ''
  const rest = /^(?: {2,}|[ \t]*\\)(?=\n)/.exec(text.slice(at, at + 12))?.[0] ?? ''
  return parts.join('') + rest
}

/** The text before a value, without the bullet of the line or the bar after the previous value. */
function withoutOpening(lead: string): string {
  return lead.replace(/^\s*(?:[|·•]\s+|[-*+] +)?/, '')
}

function fillTable(text: string, from: number, fields: readonly EntryField[], head: string, value: (field: EntryField) => string): string {
  const headTo = from + head.length
  let top = head
  const rows: string[] = []
  for (const field of fields) {
    const written = value(field)
    const line = text.lastIndexOf('\n', field.range.from - 1) + 1
    const lead = `${text.slice(line, field.range.from).trimEnd()} `
    const end = /^[ \t]*\|?/.exec(text.slice(field.range.to))?.[0] ?? ''
    if (field.range.from < headTo) top = `${lead}${written || '—'}${text.slice(field.range.to, headTo)}`
    else if (written !== '') rows.push(`${lead}${written.replace(/(?<!\\)\|/g, '\\|')}${end}`)
  }
  return rows.length === 0 && top === head ? '' : [top, ...rows].join('\n')
}
