import { startOf } from '../place'
import type { DocumentCheck } from './check'

export const useRealDecision: DocumentCheck = {
  id: 'use-real-decision',
  scope: 'document',
  kinds: ['decision-log'],
  inTemplates: false,
  severity: 'error',
  what: 'The log holds no decision beyond its own beginning.',
  why: 'A contract that nobody decided is a wish; whoever disagrees has nothing to revisit.',
  remedy: 'Record the first choice that SPEC already makes, with its reason.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Use SQLite, since it runs on one machine') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Project initialized') }, finds: [''] },
  ],
  *find(document) {
    if (document.log?.decisions.some((decision) => decision.real)) return
    yield {
      message: 'The log holds no real decision yet. Record the first choice that SPEC already makes, with its reason.',
      place: startOf(document.path),
    }
  },
}

function log(title: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${title} | ACCEPTED |\n`
}
