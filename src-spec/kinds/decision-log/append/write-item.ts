import type { DocumentTree } from '../../../markdown/sections/tree'
import type { LogEntry } from '../log-entry'
import type { DecisionDraft } from '../model'
import { firstKeyAt } from '../read-keys'
import { writeLike } from './write-like'
import { cellValue, oneLine, paragraph, titleText } from './write-text'

const marker = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]{1,4})(?:\[[ xX]\][ \t]+)?/

/** The draft as a list item: first in the form of the model, then in plain forms for text that the model's form would distort. */
export function itemForms(outline: DocumentTree, model: LogEntry, before: boolean, draft: DecisionDraft): readonly string[] {
  const { text } = outline
  const start = text.lastIndexOf('\n', model.whole.from - 1) + 1
  const headEnd = firstKeyAt(text, model.shown)
  const found = marker.exec(text.slice(start, start + 60))
  const [, indent = '', mark = '-', gap = ' '] = found ?? []
  const lead = found ? `${indent}${nextMark(mark, before)}${gap}` : ''
  const like = lead + writeLike(text, model, Math.min(start + (found?.[0].length ?? 0), headEnd), headEnd, draft)
  const inner = found ? ' '.repeat(indent.length + mark.length + gap.length) : ''
  const reason = paragraph(draft.rationale)
  const withReason = reason === '' || like.includes(reason) ? like : below(like, inner, [['Rationale', reason]])
  const id = oneLine(draft.id)
  const title = titleText(draft.title)
  const status = oneLine(draft.status)
  const facts = id === '' ? [] : [draft.date, status].filter((fact) => fact !== '')
  const name = id === '' ? oneLine(draft.date) : `**${id}**${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
  const more = [['Rationale', reason], ...Object.entries(draft.extra)] as const
  return [
    withReason,
    below(`${lead || '- '}${name}: ${title}`, inner || '  ', more),
    below(`${lead || '- '}${name.replace(/, [^()]*\)$/, ')')}: **${title}**`, inner || '  ', [['Status', status], ...more]),
    ...[title, cellValue(title, 'one')].map((words) =>
      below(`${lead || '- '}Decision: ${words}`, inner || '  ', [['ID', id], ['Date', draft.date], ['Status', status], ...more]),
    ),
  ]
}

function nextMark(mark: string, before: boolean): string {
  const number = /^\d+/.exec(mark)?.[0]
  return number === undefined || before ? mark : `${Number(number) + 1}${mark.slice(number.length)}`
}

function below(head: string, inner: string, keys: readonly (readonly [string, string])[]): string {
  const lines = keys.filter(([, value]) => value.trim() !== '').map(([key, value]) => `\n${inner}- ${key}: ${paragraph(value)}`)
  return head + lines.join('')
}
