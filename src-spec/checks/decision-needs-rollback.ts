import { defineDocumentCheck } from './check'

/** A superseded or rejected decision needs no rollback any more; a bootstrap row never had one. */
export const decisionNeedsRollback = defineDocumentCheck({
  id: 'decision-needs-rollback',
  scope: 'document',
  kinds: ['decision-log'],
  severity: 'warning',
  what: 'The log has a rollback column, and a decision in force leaves it empty.',
  why: 'Without a rollback plan, undoing the decision in an emergency starts from nothing.',
  remedy: 'Describe how to undo the decision, or state that it cannot be undone.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Switch back by flag', '✅ Active') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('', '✅ Active') }, finds: ['| D-001 | 2026-02-20 | Use boats |  | ✅ Active |'] },
    { documents: { 'DECISION_LOG.md': log('—', 'Superseded by D-002') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('None: boats cannot be unbuilt', '✅ Active') }, finds: [] },
  ],
  *find({ text, log: decisionLog }) {
    for (const decision of decisionLog.decisions) {
      const cell = decision.real && /^(?:active|proposed|unknown)$/.test(decision.status) ? decisionLog.cellOf(decision, 'rollback') : null
      if (!cell || /[^\s*_`—–.?-]/.test(text.slice(cell.from, cell.to))) continue
      yield {
        message: `${decision.id || `"${decision.title}"`} has no rollback. Describe how to undo it, or state that it cannot be undone.`,
        place: decision.place,
        key: decision.id || decision.title,
      }
    }
  },
})

function log(rollback: string, status: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Rollback | Status |\n|---|---|---|---|---|\n| D-001 | 2026-02-20 | Use boats | ${rollback} | ${status} |\n| D-002 | 2026-02-21 | Use oars | Row home | ✅ Active |\n`
}
