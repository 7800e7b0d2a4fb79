import { cellValue } from '../kinds/decision-log/append/write-text'
import { bare } from '../kinds/decision-log/log-entry'
import { isStatusAlone, statusOf } from '../kinds/decision-log/read-status'
import { defineDocumentCheck } from './check'

export const noIndexDisagreement = defineDocumentCheck({
  id: 'no-index-disagreement',
  scope: 'document',
  kinds: ['decision-log'],
  inTemplates: false,
  severity: 'warning',
  what: "The index of a log gives a title, status or date that differs from the decision's own section.",
  why: 'Most readers stop at the index and then rely on an outdated decision. The section takes precedence.',
  remedy:
    'Copy the value of the section into the index. The fix does so, unless the index marks the decision as no longer in force. If the section is wrong, correct the section.',
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
  ],
  *find({ path, text, log: decisionLog }) {
    for (const { id, what, index, section, cell, sectionText } of decisionLog.disagreements) {
      const range = bare(text, cell)
      const message = `The ${what} of ${id} in the index differs from its section: ${sectionText}. The section takes precedence. Correct the index.`
      const fits = sectionText !== '' && range.to > range.from && (what !== 'status' || isReplaceable(text.slice(range.from, range.to)))
      const fixes = fits
        ? [{ title: `Write ${sectionText} into the index`, edits: [{ path, range, text: cellValue(sectionText, 'one') }] }]
        : []
      yield { message, place: index, related: [section], fixes, key: `${id} ${what}` }
    }
  },
})

/** False for a status that ends the decision, since the index may be newer, and for a cell that has more than a status. */
function isReplaceable(status: string): boolean {
  const read = statusOf(status, new Map())
  return isStatusAlone(status, new Map()) && (read === 'active' || read === 'proposed')
}

function log(title: string, status: string): string {
  return `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| DEC-011 | ${title} | ${status} |\n\n## DEC-011: Keep the monolith\n\n- Status: Accepted\n- Date: 2026-02-20\n\nOne team.\n`
}
