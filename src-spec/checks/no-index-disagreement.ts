import { bare } from '../decisions/entry'
import { cellValue } from '../decisions/write-text'
import type { DocumentCheck } from './check'

export const noIndexDisagreement: DocumentCheck = {
  id: 'no-index-disagreement',
  scope: 'document',
  kinds: ['decision-log'],
  inTemplates: false,
  severity: 'warning',
  what: "The log's index says another title, status or date than the decision's own section.",
  why: 'Most readers stop at the index, and so believe what no longer holds. The section counts.',
  remedy: 'Write into the index what the section says; the fix does. Or correct the section, if that is what is wrong.',
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
  ],
  *find({ path, text, log: found }) {
    for (const { id, what, index, section, cell, said } of found?.disagreements ?? []) {
      const range = bare(text, cell)
      const message = `The index gives ${id} another ${what} than its section, which says ${said}. The section counts; correct the index.`
      const fits = said !== '' && range.to > range.from
      const fixes = fits ? [{ title: `Write ${said} into the index`, edits: [{ path, range, text: cellValue(said, 'one') }] }] : []
      yield { message, place: index, related: [section], fixes, key: `${id} ${what}` }
    }
  },
}

function log(title: string, status: string): string {
  return `# Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| DEC-011 | ${title} | ${status} |\n\n## DEC-011: Keep the monolith\n\n- Status: Accepted\n- Date: 2026-02-20\n\nOne team.\n`
}
