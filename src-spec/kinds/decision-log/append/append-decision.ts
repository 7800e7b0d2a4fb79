import { plainInline } from '../../../markdown/parser/inline'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import type { DocumentTree } from '../../../markdown/sections/tree'
import { readDate } from '../../../text/dates'
import { applyEdits, type Edit, lineEnding } from '../../../text/source'
import { contentEnd } from '../content-end'
import type { DecisionDraft, DecisionLog } from '../model'
import { type LogReading, readLog } from '../read-log'
import { statusOf } from '../read-status'
import { itemForms } from './write-item'
import { newTable, writeRow } from './write-row'
import { sectionForms } from './write-section'
import { titleText } from './write-text'

interface Insertion {
  readonly at: number
  readonly text: string
}

/**
 * The edits that add a decision to a log in the log's own form; existing text does not change. A log of sections with
 * an index gets both. The result is read back: if the text would be misread, a plainer form is tried.
 */
export function appendDecision(path: string, text: string, outline: DocumentTree, log: DecisionLog, draft: DecisionDraft): readonly Edit[] {
  const reading = readLog(path, outline)
  const ending = lineEnding(text)
  const tries = formsOf(text, outline, reading, draft).map((insertions) =>
    insertions.map(({ at, text: insert }): Edit => ({ path, range: { from: at, to: at }, text: insert.replace(/\r?\n/g, ending) })),
  )
  return tries.find((edits) => readsBack(path, text, edits, log, reading, draft)) ?? tries.at(-1) ?? []
}

function formsOf(text: string, outline: DocumentTree, reading: LogReading, draft: DecisionDraft): readonly (readonly Insertion[])[] {
  const { next } = reading
  if (next.table && next.shape === 'table') return [[rowInsertion(outline, reading, draft)]]
  if (next.shape === 'new-table' || !next.model) return [[{ at: next.at, text: tableInsertion(text, outline, next.at, draft) }]]
  const { entry } = next.model
  if (next.shape === 'list') {
    const gap = looseList(outline, reading) ? '\n\n' : '\n'
    return itemForms(outline, entry, next.before, draft).map((form) => [
      { at: next.at, text: next.before ? `${form}${gap}` : `${gap}${form}` },
    ])
  }
  const row = next.shape === 'table-and-section' ? [rowInsertion(outline, reading, { ...draft, rationale: '' })] : []
  const gap = ruled(outline, reading) ? '\n\n---\n\n' : '\n\n'
  return sectionForms(outline, entry, draft).map((form) => [...row, { at: next.at, text: next.before ? `${form}${gap}` : `${gap}${form}` }])
}

/** The new row after the table's last, or before its first in a table with the newest first. */
function rowInsertion(outline: DocumentTree, { all, context, next, rowsNext }: LogReading, draft: DecisionDraft): Insertion {
  const table = next.table
  if (!table) throw new Error('a row needs a table')
  const model = all.findLast(({ entry }) => entry.shape === 'row' && context.tables[entry.table] === table) ?? null
  const row = writeRow(outline, table, model, draft)
  return { at: rowsNext.at, text: rowsNext.before ? `${row}\n` : `\n${row}` }
}

function tableInsertion(text: string, outline: DocumentTree, at: number, draft: DecisionDraft): string {
  if (outline.text.trim() === '') return `# Decision Log\n\n${newTable(draft)}\n`
  const after = text.slice(at).trim() === '' ? '' : '\n'
  const gap = /\n[ \t\r]*\n/.test(text.slice(at, at + 20)) || after === '' ? '' : after
  return `\n\n${newTable(draft)}${gap}`
}

/** Whether blank lines separate the items. */
function looseList(outline: DocumentTree, { all }: LogReading): boolean {
  const items = all.filter(({ entry }) => entry.shape === 'item')
  return items.some(({ entry }, index) => {
    const before = items[index - 1]?.entry
    return (
      before !== undefined &&
      before.section === entry.section &&
      /\n[ \t]*\n\s*$/.test(outline.text.slice(before.shown.to, entry.whole.from))
    )
  })
}

/** Whether rules separate the sections. */
function ruled(outline: DocumentTree, { all }: LogReading): boolean {
  const sections = all.flatMap(({ entry }) => (entry.shape === 'section' ? (outline.sections[entry.section] ?? []) : []))
  return sections
    .slice(0, -1)
    .some((section) => /^\s*(?:-{3,}|\*{3,})\s*$/.test(outline.text.slice(contentEnd(outline, section), section.range.to)))
}

/** Whether the new text of the log holds exactly one decision more, which equals the draft. */
function readsBack(
  path: string,
  text: string,
  edits: readonly Edit[],
  log: DecisionLog,
  { context }: LogReading,
  draft: DecisionDraft,
): boolean {
  const after = readLog(path, readDocumentTree(applyEdits(text, edits))).log
  if (after.decisions.length !== log.decisions.length + 1) return false
  const title = plainInline(titleText(draft.title))
  const status = statusOf(plainInline(draft.status), context.legend)
  const date = readDate(draft.date) ?? plainInline(draft.date)
  return after.decisions.some(
    (decision) => decision.title === title && decision.id === plainInline(draft.id) && decision.date === date && decision.status === status,
  )
}
