import { readHeadingNumber } from '../kinds/constitution/heading-number'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noRemainingSection = defineDocumentCheck({
  id: 'no-remaining-section',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'warning',
  what: 'The sync report of a constitution names a section as removed that is still there.',
  why: 'Readers of the report stop to follow a part that is still law.',
  remedy: 'Remove the section, or take its name out of the report.',
  examples: [
    { documents: { 'CONSTITUTION.md': law('Accessibility Standards') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('none') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('Governance Board') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('Governance (merged into Principles)') }, finds: ['Governance'] },
  ],
  *find({ constitution: { report }, outline, path }) {
    if (!report) return
    // A part that the report names as new too was replaced.
    const kept = new Set(report.sections.map(({ title }) => plain(title)))
    for (const { title, place: named } of report.removed) {
      const name = plain(title)
      const section =
        name === '' || kept.has(name) ? undefined : outline.sections.find((one) => one.level > 0 && titleOf(one.title) === name)
      if (!section) continue
      yield {
        message: `The sync report names "${title}" as removed, but the section is still there. Remove it, or correct the report.`,
        key: title,
        place: named,
        related: [place(path, outline, section.heading)],
      }
    }
  },
})

function titleOf(title: string): string {
  return plain(readHeadingNumber(title).title)
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function law(removed: string): string {
  return `<!-- SYNC IMPACT REPORT\nVersion change: 1.0.0 → 2.0.0\nRemoved sections: ${removed}\n-->\n# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n\n## Governance\n\nThe board decides.\n`
}
