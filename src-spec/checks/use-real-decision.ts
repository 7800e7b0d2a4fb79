import { isRecordPath } from '../kinds/decision-log/index'
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
    yield {
      message: 'The log has no real decision yet. Record the first choice that SPEC already makes, with its reason.',
      place: startOf(log.path),
      key: 'decision',
    }
  },
})

function log(title: string): string {
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| D-001 | 2026-02-20 | ${title} | ACCEPTED |\n`
}
