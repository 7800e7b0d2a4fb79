import { isRecordPath } from '../kinds/decision-log/index'
import type { DocumentOf } from '../kinds/document'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const useRealDecision = defineWorkspaceCheck({
  id: 'use-real-decision',
  scope: 'workspace',
  severity: 'error',
  nextAction: { kind: 'decide', button: 'Record a decision…' },
  what: 'The log has no decision beyond its initial entry.',
  why: 'A contract without recorded decisions cannot be reviewed or challenged.',
  remedy: 'Record the first choice that SPEC already makes, with its reason.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Use SQLite, since it runs on one machine') }, finds: [] },
    { documents: { 'DECISION_LOG.md': log('Project initialized') }, finds: [''] },
    { documents: { 'DECISION_LOG.md': '# Decisions\n\nThey are made on Mondays.\n' }, finds: [''] },
    { documents: { 'DECISION_LOG.md': '# Decisions\n\n- Boats, for the pier is short\n' }, finds: [''] },
    {
      documents: {
        'DECISION_LOG.md': log('Project initialized'),
        'docs/adr/0001-use-sqlite.md': '# 1. Use SQLite\n\n## Status\n\nAccepted\n\n## Context\n\nOne machine.\n\n## Decision\n\nSQLite.\n',
      },
      finds: [],
    },
  ],
  *find({ logs, decisions }) {
    // no-template-left reports a log that is a template; a record that is one may have others beside it.
    const log = logs.find(({ isTemplate, path }) => !isTemplate || isRecordPath(path))
    if (!log || decisions.some((decision) => decision.real)) return
    const isUnread = decisions.length === 0 && holdsEntries(log)
    yield {
      message: isUnread
        ? `No decision could be read from ${log.path}. Give each one an id or a date, in a table, a heading or a list.`
        : 'The log has no real decision yet. Record the first choice that SPEC already makes, with its reason.',
      place: startOf(log.path),
      key: 'decision',
      severity: isUnread ? 'info' : 'error',
    }
  },
})

/** Whether a log without a known decision has something that may be one in a form of its own. */
function holdsEntries({ outline, hasContent }: DocumentOf<'decision-log'>): boolean {
  if (outline.tables.length > 0 || outline.items.length > 0) return true
  return outline.sections.some(({ level, isTitle, isPrompt, index }) => level > 0 && !isTitle && !isPrompt && hasContent(index))
}

function log(title: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${title} | ACCEPTED |\n`
}
