import { defineDocumentCheck } from './check'

const iso = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/

export const useIsoDate = defineDocumentCheck({
  id: 'use-iso-date',
  scope: 'document',
  kinds: ['decision-log'],
  inTemplates: false,
  severity: 'warning',
  what: 'A decision has a date that is not written as YYYY-MM-DD.',
  why: 'Other formats mean different days in different countries, and do not sort.',
  remedy: 'Write year-month-day. The fix does so where the day is unambiguous.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('2026-02-20') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('—') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('18.08.2026') }, finds: ['18.08.2026'], fixed: { 'DECISION_LOG.md': log('2026-08-18') } },
    { documents: { 'DECISION_LOG.md': log('early June') }, finds: ['early June'] },
  ],
  *find(document) {
    for (const { date, datePlace, id, title } of document.log.decisions) {
      if (!datePlace) continue
      const { from, to } = datePlace.range
      if (to - from === date.length && document.text.startsWith(date, from) && iso.test(date)) continue
      const written = document.text.slice(from, to).trim()
      // A dash is not a date, so its format cannot be wrong.
      if (!/[\p{L}\p{N}]/u.test(written) || iso.test(written)) continue
      const fixes = iso.test(date) ? [{ title: `Write ${date}`, edits: [{ path: document.path, range: datePlace.range, text: date }] }] : []
      const name = id || `"${title}"`
      const message = `The date of ${name} is written "${written}". Write it as YYYY-MM-DD.`
      yield { message, place: datePlace, fixes, key: `${name} ${written}` }
    }
  },
})

function log(date: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | ${date} | Use boats | ACCEPTED |\n`
}
