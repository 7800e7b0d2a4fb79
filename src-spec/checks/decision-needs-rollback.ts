import { defineDocumentCheck } from './check'

/** A superseded or rejected decision needs no way back any more; a bootstrap row never had one. */
export const decisionNeedsRollback = defineDocumentCheck({
  id: 'decision-needs-rollback',
  scope: 'document',
  kinds: ['decision-log'],
  inTemplates: false,
  severity: 'warning',
  what: 'The log has a column for the way back, and a decision that holds leaves it empty.',
  why: 'Whoever has to undo the decision in a hurry starts from nothing.',
  remedy: 'Say how the decision would be undone, or that it cannot be.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Switch back by flag', '✅ Active') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('', '✅ Active') }, finds: ['| D-001 | 2026-02-20 | Use boats |  | ✅ Active |'] },
    { documents: { 'DECISION_LOG.md': log('—', 'Superseded by D-002') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('None: boats cannot be unbuilt', '✅ Active') }, finds: [] },
  ],
  *find({ text, log: found }) {
    for (const decision of found.decisions) {
      const cell = decision.real && /^(?:active|proposed|unknown)$/.test(decision.status) ? found.cellOf(decision, 'rollback') : null
      if (!cell || /[^\s*_`—–.?-]/.test(text.slice(cell.from, cell.to))) continue
      yield {
        message: `${decision.id || `"${decision.title}"`} does not say how it would be undone. Say how, or that it cannot be.`,
        place: decision.place,
      }
    }
  },
})

function log(rollback: string, status: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Rollback | Status |\n|---|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | ${rollback} | ${status} |\n| D-002 | 2026-02-21 | Use oars | Row home | ✅ Active |\n`
}
