import { defineDocumentCheck } from './check'

export const noAmendmentBeforeRatification = defineDocumentCheck({
  id: 'no-amendment-before-ratification',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'error',
  what: 'The "last amended" date of a constitution is before its ratification date.',
  why: 'One of the two dates is wrong, so readers cannot tell since when the text is in force.',
  remedy: 'Correct the wrong date. For a constitution that was never amended, both dates are the same.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('2026-01-05', '2026-01-05') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('March 2026', '2026-02-01') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('2026-01-05', '05.12.2025') }, finds: ['05.12.2025'] },
  ],
  *find({ constitution: { ratified, amended } }) {
    if (!ratified?.iso || !amended?.iso || amended.iso >= ratified.iso) return
    yield {
      message: `The last amendment, ${amended.value}, is dated before the ratification, ${ratified.value}. Correct the wrong date.`,
      key: `${amended.value} ${ratified.value}`,
      place: amended.place,
      related: [ratified.place],
    }
  },
})

function law(ratified: string, amended: string): string {
  return `# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n**Version**: 1.0.0 | **Ratified**: ${ratified} | **Last Amended**: ${amended}\n`
}
