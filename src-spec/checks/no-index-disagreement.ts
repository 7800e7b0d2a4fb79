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
  what: "The log's index says another title, status or date than the decision's own section.",
  why: 'Most readers stop at the index, and so believe what no longer holds. The section counts.',
  remedy:
    'Write into the index what the section says; the fix does, unless the index says that the decision no longer holds. Or correct the section, if that is what is wrong.',
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
  *find({ path, text, log: found }) {
    for (const { id, what, index, section, cell, said } of found.disagreements) {
      const range = bare(text, cell)
      const message = `The index gives ${id} another ${what} than its section, which says ${said}. The section counts; correct the index.`
      const fits = said !== '' && range.to > range.from && (what !== 'status' || isReplaceable(text.slice(range.from, range.to)))
      const fixes = fits ? [{ title: `Write ${said} into the index`, edits: [{ path, range, text: cellValue(said, 'one') }] }] : []
      yield { message, place: index, related: [section], fixes, key: `${id} ${what}` }
    }
  },
})

/** An index that ends a decision may be newer than the section, and more than a status may be true as well. */
function isReplaceable(status: string): boolean {
  const said = statusOf(status, new Map())
  return isStatusAlone(status, new Map()) && (said === 'active' || said === 'proposed')
}

function log(title: string, status: string): string {
  return `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| DEC-011 | ${title} | ${status} |\n\n## DEC-011: Keep the monolith\n\n- Status: Accepted\n- Date: 2026-02-20\n\nOne team.\n`
}
