import { missingSections } from '../kinds/constitution/missing-sections'
import { defineDocumentCheck } from './check'

export const noMissingReportedSection = defineDocumentCheck({
  id: 'no-missing-reported-section',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'warning',
  what: 'The sync report of a constitution names articles or sections that the constitution does not have.',
  why: 'Either the report is wrong, or part of the constitution was lost.',
  remedy: 'Correct the report, or add what is missing.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('Principle I, Governance, clearer words on tests') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('ARTICLES I-IV') }, finds: ['ARTICLES I-IV'] },
    { documents: { 'CONSTITUTION.md': law('Governance, Accessibility Standards, Data Retention') }, finds: ['Accessibility Standards'] },
  ],
  *find({ constitution, outline }) {
    const { report } = constitution
    if (!report) return
    const missing = missingSections(constitution, report, outline)
    const first = missing[0]
    if (!first) return
    const named = missing.slice(0, 5).map(({ words }) => words)
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
    yield {
      message: `The sync report names ${named.join(', ')}${more}, which this constitution does not have. Correct the report, or add what is missing.`,
      place: first.section.place,
      key: missing.map(({ words }) => words).join('\n'),
      related: missing.slice(1).map(({ section }) => section.place),
    }
  },
})

function law(added: string): string {
  return `<!-- SYNC IMPACT REPORT\nVersion change: none → 1.0.0\nAdded sections: ${added}\n-->\n# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n## Governance\n\nThe board decides.\n`
}
