import { isPartOfYear, namesMonth } from '../text/dates'
import { defineDocumentCheck } from './check'

const iso = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/

export const useIsoDate = defineDocumentCheck({
  id: 'use-iso-date',
  scope: 'document',
  kinds: ['decision-log'],
  severity: 'warning',
  what: 'A decision has a date that is not written as YYYY-MM-DD.',
  why: 'Other formats mean different days in different countries, and do not sort.',
  remedy: 'Write year-month-day. The fix does so where the day is unambiguous.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('2026-02-20') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('—') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('18.08.2026') }, finds: ['18.08.2026'], fixed: { 'DECISION_LOG.md': log('2026-08-18') } },
    { documents: { 'DECISION_LOG.md': log('early June') }, finds: ['early June'] },
    { documents: { 'DECISION_LOG.md': log('June 2026') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Q2 2026') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('June 18, 2026') }, finds: ['June 18, 2026'], fixed: { 'DECISION_LOG.md': log('2026-06-18') } },
    { documents: { 'DECISION_LOG.md': log('TBD') }, finds: ['TBD'], fixed: {} },
    { documents: { 'DECISION_LOG.md': log('by all of us') }, finds: [] },
    { documents: { 'docs/adr/0001-boats.md': record('02.04.2026') }, finds: ['02.04.2026'], fixed: {} },
  ],
  *find(document) {
    for (const { date, datePlace, id, title } of document.log.decisions) {
      if (!datePlace) continue
      const { from, to } = datePlace.range
      if (to - from === date.length && document.text.startsWith(date, from) && iso.test(date)) continue
      const written = document.text.slice(from, to).trim()
      // A month or a quarter is a coarser date, and no other format of a day.
      if (!isMeantAsDate(written) || iso.test(written) || isPartOfYear(written)) continue
      const fixes = iso.test(date) ? [{ title: `Write ${date}`, edits: [{ path: document.path, range: datePlace.range, text: date }] }] : []
      const name = id || `"${title}"`
      const message = `The date of ${name} is written "${written}". Write it as YYYY-MM-DD.`
      yield { message, place: datePlace, fixes, key: `${name} ${written}` }
    }
  },
})

/** A text without a digit or a month is no date, so its format cannot be wrong; a date that is still to come is one. */
function isMeantAsDate(written: string): boolean {
  return (
    /\p{N}/u.test(written) ||
    namesMonth(written) ||
    /^(?:tb[dac]|to be (?:decided|determined)|unknown|offen|unbekannt|待定)$/i.test(written)
  )
}

function record(date: string): string {
  return `# 1. Use boats\n\nDate: ${date}\n\n## Status\n\nAccepted\n\n## Decision\n\nBoats.\n`
}

function log(date: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | ${date} | Use boats | ACCEPTED |\n`
}
