import { isRecordPath } from '../kinds/decision-log/index'
import { misspelledStatus } from '../kinds/decision-log/misspelled-status'
import type { Decision } from '../kinds/decision-log/model'
import { replacementClaims } from '../kinds/decision-log/replacement-claims'
import type { DocumentOf } from '../kinds/document'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/**
 * Finds nothing in a log whose statuses are mostly unknown: it may have its own words, which a legend may explain. A word that
 * is no slip of a known one may be such a word too, so it is only information; a sentence is no status word at all.
 */
export const useKnownStatus = defineWorkspaceCheck({
  id: 'use-known-status',
  scope: 'workspace',
  severity: 'warning',
  what: 'A decision has an unknown status, while most decisions of its log have a known one.',
  why: 'Readers cannot tell whether the decision is in force.',
  remedy: 'Write accepted, proposed, superseded, rejected or reverted, or explain the word in a legend.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Superseded by D-001', 'Proposed') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Proposed', 'Acepted') }, finds: ['Acepted'] },
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Proposed', 'Marinated') }, finds: ['Marinated'] },
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Proposed', 'Supersedes D-001') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Proposed', 'See the minutes of the board in May') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Blue', 'Green', 'Accepted') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Accepted', '—', 'Accepted') }, finds: [] },
  ],
  *find({ logs }) {
    const groups = new Map<string, DocumentOf<'decision-log'>[]>()
    for (const log of logs) {
      const group = isRecordPath(log.path) ? 'records' : log.path
      const same = groups.get(group)
      if (same) same.push(log)
      else groups.set(group, [log])
    }
    for (const group of groups.values()) {
      const unknown = group.flatMap((document) => document.log.decisions.filter(isUnknown).map((decision) => ({ document, decision })))
      if (unknown.length === 0 || unknown.length * 2 >= countStatuses(group)) continue
      for (const { document, decision } of unknown) {
        const cell = document.log.cellOf(decision, 'status')
        const at = cell && cell.to > cell.from ? place(document.path, document.outline, cell) : decision.place
        const name = decision.id || `"${decision.title}"`
        const known = misspelledStatus(decision.rawStatus)
        const message = known
          ? `The status of ${name}, "${decision.rawStatus}", is unknown. Write "${known}", or explain the word in a legend.`
          : `The status of ${name}, "${decision.rawStatus}", is unknown. Use a known status, or explain it in a legend.`
        yield { message, place: at, key: `${name} ${decision.rawStatus}`, severity: known ? 'warning' : 'info' }
      }
    }
  },
})

function isUnknown(decision: Decision): boolean {
  return decision.status === 'unknown' && hasStatus(decision) && isWord(decision.rawStatus)
}

/** Not a sentence, and not only what the decision replaces. */
function isWord(raw: string): boolean {
  return raw.length <= 40 && raw.trim().split(/\s+/).length <= 4 && replacementClaims(raw, '').length === 0
}

function countStatuses(group: readonly DocumentOf<'decision-log'>[]): number {
  return group.reduce((sum, { log }) => sum + log.decisions.filter(hasStatus).length, 0)
}

/** A dash is not a status. */
function hasStatus({ rawStatus }: Decision): boolean {
  return /[\p{L}\p{Extended_Pictographic}]/u.test(rawStatus)
}

function log(...statuses: readonly string[]): string {
  const rows = statuses.map((status, index) => `| D-00${index + 1} | 2026-02-20 | Use boats ${index + 1} | ${status} |\n`)
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}
