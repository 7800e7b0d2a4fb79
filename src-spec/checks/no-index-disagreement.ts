import { cellValue } from '../kinds/decision-log/append/write-text'
import { indexDisagreements } from '../kinds/decision-log/index-disagreements'
import { bare } from '../kinds/decision-log/log-entry'
import type { Disagreement } from '../kinds/decision-log/model'
import { isStatusAlone, statusOf } from '../kinds/decision-log/read-status'
import { type CheckResult, defineWorkspaceCheck } from './check'

export const noIndexDisagreement = defineWorkspaceCheck({
  id: 'no-index-disagreement',
  scope: 'workspace',
  severity: 'warning',
  what: "An index gives a title, status or date that differs from the decision's own section, or a status that differs from its record.",
  why: 'Most readers stop at the index and then rely on an outdated decision. The section or record takes precedence.',
  remedy:
    'Copy the value of the section or record into the index. The fix does so, unless the index marks the decision as no longer in force. If the section is wrong, correct the section.',
  examples: [
    { documents: { 'DECISION_LOG.md': log('Keep the monolith', 'Accepted') }, finds: [] },
    {
      documents: { 'DECISION_LOG.md': log('Keep the monolith', 'Proposed') },
      finds: ['| DEC-011 | Keep the monolith | Proposed |'],
      fixed: { 'DECISION_LOG.md': log('Keep the monolith', 'Accepted') },
    },
    {
      documents: { 'DECISION_LOG.md': log('[Split the monolith](#dec-011)', 'Accepted') },
      finds: ['| DEC-011 | [Split the monolith](#dec-011) | Accepted |'],
      fixed: { 'DECISION_LOG.md': log('[Keep the monolith](#dec-011)', 'Accepted') },
    },
    {
      documents: { 'DECISION_LOG.md': log('Keep the monolith', 'Superseded by DEC-012') },
      finds: ['| DEC-011 | Keep the monolith | Superseded by DEC-012 |'],
      fixed: {},
    },
    {
      documents: { 'DECISION_LOG.md': log('Keep the monolith', 'Proposed, Ana objects') },
      finds: ['| DEC-011 | Keep the monolith | Proposed, Ana objects |'],
      fixed: {},
    },
    {
      documents: {
        'docs/adr/0007-monolith.md': record('Accepted'),
        'docs/adr/README.md': index('[0007](0007-monolith.md)', 'Proposed'),
      },
      finds: ['| [0007](0007-monolith.md) | Keep the monolith | Proposed |'],
      fixed: { 'docs/adr/README.md': index('[0007](0007-monolith.md)', 'Accepted') },
    },
    {
      documents: { 'docs/adr/0007-monolith.md': record('Accepted'), 'docs/adr/README.md': index('ADR-7', '✅ Implemented') },
      finds: [],
    },
    {
      documents: { 'docs/adr/0007-monolith.md': record('Accepted'), 'docs/adr/README.md': index('[0008](0008-oars.md)', 'Proposed') },
      finds: [],
    },
    {
      documents: {
        'docs/adr/0007-monolith.md': record('Accepted'),
        'DECISION_LOG.md': index('[ADR-7](docs/adr/0007-monolith.md)', 'Rejected'),
      },
      finds: ['| [ADR-7](docs/adr/0007-monolith.md) | Keep the monolith | Rejected |'],
      fixed: {},
    },
  ],
  isRelevant: ({ kind }) => kind === 'decision-log',
  *find({ documents }) {
    const logs = documents.filter((document) => document.kind === 'decision-log')
    for (const { path, text, isTemplate, log: decisionLog } of logs)
      if (!isTemplate) for (const disagreement of decisionLog.disagreements) yield report(path, text, disagreement, 'section')
    for (const { document, disagreement } of indexDisagreements(logs)) yield report(document.path, document.text, disagreement, 'record')
  },
})

function report(path: string, text: string, disagreement: Disagreement, where: 'section' | 'record'): CheckResult {
  const { id, what, index, section, cell, sectionText } = disagreement
  const range = bare(text, cell)
  const message = `The ${what} of ${id} in the index differs from its ${where}: ${sectionText}. The ${where} takes precedence. Correct the index.`
  const fits = sectionText !== '' && range.to > range.from && (what !== 'status' || isReplaceable(text.slice(range.from, range.to)))
  const fixes = fits
    ? [{ title: `Write ${sectionText} into the index`, edits: [{ path, range, text: cellValue(sectionText, 'one') }] }]
    : []
  return { message, place: index, related: [section], fixes, key: `${id} ${what}` }
}

/** False for a status that ends the decision, since the index may be newer, and for a cell that has more than a status. */
function isReplaceable(status: string): boolean {
  const read = statusOf(status, new Map())
  return isStatusAlone(status, new Map()) && (read === 'active' || read === 'proposed')
}

function log(title: string, status: string): string {
  return `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| DEC-011 | ${title} | ${status} |\n\n## DEC-011: Keep the monolith\n\n- Status: Accepted\n- Date: 2026-02-20\n\nOne team.\n`
}

function record(status: string): string {
  return `# 7. Keep the monolith\n\nDate: 2026-02-20\n\n## Status\n\n${status}\n\n## Decision\n\nOne team.\n`
}

function index(id: string, status: string): string {
  return `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| ${id} | Keep the monolith | ${status} |\n`
}
