import { isRecordPath } from '../kinds/decision-log/index'
import type { Decision } from '../kinds/decision-log/model'
import type { DocumentOf } from '../kinds/document'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** Speaks only where the log is otherwise understood: a log with words of its own is not wrong, and its legend may say what they mean. */
export const useKnownStatus = defineWorkspaceCheck({
  id: 'use-known-status',
  scope: 'workspace',
  severity: 'warning',
  what: 'A decision has a status that means nothing here, while the others of its log do.',
  why: 'Nobody can tell whether the decision holds.',
  remedy: 'Write accepted, proposed, superseded, rejected or reverted, or explain the word in a legend.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Superseded by D-001', 'Proposed') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Accepted', 'Proposed', 'Acepted') }, finds: ['Acepted'] },
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
      if (unknown.length === 0 || unknown.length * 2 >= countSaid(group)) continue
      for (const { document, decision } of unknown) {
        const cell = document.log.cellOf(decision, 'status')
        const at = cell && cell.to > cell.from ? place(document.path, document.outline, cell) : decision.place
        const name = decision.id || `"${decision.title}"`
        yield { message: `The status of ${name}, "${decision.rawStatus}", means nothing here. Say whether it holds.`, place: at }
      }
    }
  },
})

function isUnknown(decision: Decision): boolean {
  return decision.status === 'unknown' && hasStatus(decision)
}

function countSaid(group: readonly DocumentOf<'decision-log'>[]): number {
  return group.reduce((sum, { log }) => sum + log.decisions.filter(hasStatus).length, 0)
}

/** A dash is no status. */
function hasStatus({ rawStatus }: Decision): boolean {
  return /[\p{L}\p{Extended_Pictographic}]/u.test(rawStatus)
}

function log(...statuses: readonly string[]): string {
  const rows = statuses.map((status, index) => `| D-00${index + 1} | 2026-02-20 | Use boats ${index + 1} | ${status} |\n`)
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}
