import { defineDocumentCheck } from './check'

export const noEmptyDecision = defineDocumentCheck({
  id: 'no-empty-decision',
  scope: 'document',
  kinds: ['decision-log'],
  severity: 'warning',
  what: 'A decision has an id or a date, but no text.',
  why: 'A decision that is not written down can be neither followed nor reviewed.',
  remedy: 'Write the decision in one sentence.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Use boats') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('') }, finds: ['| D-001 | 2026-02-20 |  | ACCEPTED |'] },
  ],
  *find(document) {
    for (const decision of document.log.decisions) {
      if (/^\w/.test(decision.title)) continue
      const title = decision.title.trim()
      if (title !== '' && !/^[-—–.?]+$/.test(title)) continue
      const message = `${decision.id || 'This decision'} does not state what was decided. Write it in one sentence.`
      yield { message, place: decision.place, key: decision.id }
    }
  },
})

function log(title: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${title} | ACCEPTED |\n| D-002 | 2026-02-21 | Use oars | ACCEPTED |\n`
}
