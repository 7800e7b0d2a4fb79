import type { Range } from '../../../text/source'
import { bare, type EntryField, type LogEntry } from '../log-entry'
import type { ColumnRole, DecisionDraft } from '../model'
import { rationaleRole } from '../row-values'
import { oneLine, paragraph, titleText } from './write-text'

/** Keys that follow the head of an entry, one block for each line or sub-heading. */
interface Block {
  readonly from: number
  readonly fields: readonly EntryField[]
}

/**
 * The draft in the form of another entry: the same text around id, date, title and status, the same keys. Keys
 * without a value in the draft are left out. `start` to `headEnd` is the entry's own first line.
 */
export function writeLike(text: string, entry: LogEntry, start: number, headEnd: number, draft: DecisionDraft): string {
  const reason = rationaleRole(entry.fields.map(({ role, label }) => ({ role, header: label })))
  const value = (field: EntryField): string => wordsFor(field, reason, draft)
  const inHead = entry.fields.filter(({ label, range }) => label === '' && range.from >= start && range.to <= headEnd)
  const titled = inHead.some(({ role }) => role === 'title')
  let written = fillHead(text, start, headEnd, inHead, value).trimEnd()
  if (!titled && entry.shape === 'section') written = `${written.replace(/[\s:：—–-]+$/, '')}: ${titleText(draft.title)}`
  let done = headEnd
  for (const block of blocksOf(text, entry, headEnd)) {
    const filled = fillBlock(text, block, value)
    const last = block.fields.at(-1)
    if (!last) continue
    if (filled !== '') {
      const gap = /\n[ \t]*\n/.test(text.slice(done, block.from)) && written !== '' ? '\n\n' : '\n'
      written += written === '' ? filled.trimStart() : `${gap}${filled}`
    }
    done = Math.max(done, last.range.to)
  }
  return written
}

function wordsFor({ role, label }: EntryField, reason: ColumnRole | null, draft: DecisionDraft): string {
  if (role === 'title') return titleText(draft.title)
  if (role === reason && draft.rationale.trim() !== '') return paragraph(draft.rationale)
  if (role === 'id' || role === 'date' || role === 'type' || role === 'status' || role === 'scope') return oneLine(draft[role])
  return Object.hasOwn(draft.extra, label) ? paragraph(draft.extra[label] ?? '') : ''
}

/** The first line with its values replaced; an empty value is removed with the brackets or dash before it. */
export function fillHead(
  text: string,
  start: number,
  end: number,
  fields: readonly EntryField[],
  value: (field: EntryField) => string,
): string {
  let written = ''
  let at = start
  for (const field of [...fields].sort((a, b) => a.range.from - b.range.from)) {
    if (field.range.from < at) continue
    const range = field.role === 'title' || field.role === 'rationale' ? field.range : bare(text, field.range)
    const filled = value(field)
    const between = text.slice(at, range.from)
    if (filled !== '') written += between + filled
    else written += /^[*_`)\]]*/.exec(between)?.[0] ?? ''
    at = range.to
  }
  return written + text.slice(at, end)
}

function blocksOf(text: string, { fields: all }: LogEntry, headEnd: number): readonly Block[] {
  const seen = new Set<ColumnRole>()
  const blocks: { from: number; to: number; fields: EntryField[] }[] = []
  for (const field of [...all].sort((a, b) => a.range.from - b.range.from)) {
    if (field.label === '' || field.range.from < headEnd || seen.has(field.role)) continue
    seen.add(field.role)
    const label = text.lastIndexOf(field.label, field.range.from)
    const from = Math.max(text.lastIndexOf('\n', (label < 0 ? field.range.from : label) - 1) + 1, headEnd)
    const same = blocks.at(-1)
    if (same && same.from === from) same.fields.push(field)
    else if (!same || from >= same.to) blocks.push({ from, to: field.range.to, fields: [field] })
  }
  return blocks
}

/** The lines of one key, or of several that share a line, with their values replaced. */
function fillBlock(text: string, { from, fields }: Block, value: (field: EntryField) => string): string {
  if (fields.every((field) => value(field) === '')) return ''
  let written = ''
  let at = from
  for (const field of fields) {
    written += text.slice(at, field.range.from) + (value(field) || '—')
    at = field.range.to
  }
  const lineEnd = text.indexOf('\n', at)
  const rest: Range = { from: at, to: lineEnd < 0 ? text.length : lineEnd }
  return written + (/^[ \t]*\|?[ \t\\]*$/.test(text.slice(rest.from, rest.to)) ? text.slice(rest.from, rest.to) : '')
}
