import type { DocumentTree, Section } from '../../../markdown/sections/tree'
import type { LogEntry } from '../log-entry'
import type { DecisionDraft } from '../model'
import { writeLike } from './write-like'
import { cellValue, oneLine, paragraph, titleText } from './write-text'

/** The draft as a section: first in the form of the model, then in plain forms for text that the model's form would distort. */
export function sectionForms(outline: DocumentTree, model: LogEntry, draft: DecisionDraft): readonly string[] {
  const { text } = outline
  const section = outline.sections[model.section] as Section
  const like = safeHeading(writeLike(text, model, section.heading.from, section.heading.to, draft))
  const reason = model.fields.some(({ role, label }) => label !== '' && role === 'rationale') || draft.rationale.trim() === ''
  const withReason = reason || like.includes(paragraph(draft.rationale)) ? like : `${like}\n\n${paragraph(draft.rationale)}`
  const marks = '#'.repeat(Math.max(1, section.level))
  const title = titleText(draft.title)
  return [
    withReason,
    plain(`${marks} ${nameOf(draft)}${title}`, draft),
    plain(`${marks} ${nameOf(draft)}**${title}**`, draft),
    ...[title, cellValue(title, 'one')].map((words) => keyed(marks, words, draft)),
  ]
}

/** The title under a key of its own, so that no part of it is read as part of a heading. */
function keyed(marks: string, title: string, draft: DecisionDraft): string {
  const [heading = '', keys] = plain(`${marks} ${oneLine(draft.id === '' ? draft.date : draft.id)}`, draft).split('\n\n')
  return `${heading}\n\n- Decision: ${title}${keys === undefined ? '' : `\n${keys}`}`
}

function nameOf({ id, date }: DecisionDraft): string {
  return id === '' ? `${oneLine(date)} — ` : `${oneLine(id)}: `
}

function plain(heading: string, draft: DecisionDraft): string {
  const keys: readonly (readonly [string, string])[] = [
    ...(draft.id === '' ? [] : [['Date', draft.date] as const]),
    ['Status', draft.status],
    ['Type', draft.type],
    ['Scope', draft.scope],
    ['Rationale', draft.rationale],
    ...Object.entries(draft.extra),
  ]
  const lines = keys.filter(([, value]) => value.trim() !== '').map(([key, value]) => `- ${key}: ${paragraph(value)}`)
  return [safeHeading(heading), ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')
}

/** A number sign at the end of a heading would be read as its closing sequence. */
function safeHeading(text: string): string {
  return text.replace(/^([^\n]*[ \t])(#+)(?=[ \t]*(?:\n|$))/, (_, before: string, marks: string) => `${before}\\${marks}`)
}
