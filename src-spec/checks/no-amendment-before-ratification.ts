import { defineDocumentCheck } from './check'

export const noAmendmentBeforeRatification = defineDocumentCheck({
  id: 'no-amendment-before-ratification',
  scope: 'document',
  kinds: ['constitution'],
  inTemplates: false,
  severity: 'error',
  what: 'A constitution says that it was last amended before it was ratified.',
  why: 'One of the two dates is wrong, so nobody can tell since when the present text binds.',
  remedy: 'Correct the date that is wrong. A constitution that was never amended carries the same date twice.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('2026-01-05', '2026-01-05') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('March 2026', '2026-02-01') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('2026-01-05', '05.12.2025') }, finds: ['05.12.2025'] },
  ],
  *find({ constitution: { ratified, amended } }) {
    if (!ratified?.iso || !amended?.iso || amended.iso >= ratified.iso) return
    yield {
      message: `It was last amended on ${amended.value} but ratified on ${ratified.value}. Correct the date that is wrong.`,
      place: amended.place,
      related: [ratified.place],
    }
  },
})

function law(ratified: string, amended: string): string {
  return `# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n**Version**: 1.0.0 | **Ratified**: ${ratified} | **Last Amended**: ${amended}\n`
}
