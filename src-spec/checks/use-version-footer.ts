import { fieldOfKey } from '../kinds/constitution/statement-keys'
import { readStatementPairs } from '../kinds/constitution/statement-pairs'
import { place, startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const useVersionFooter = defineDocumentCheck({
  id: 'use-version-footer',
  scope: 'document',
  kinds: ['constitution'],
  severity: 'info',
  what: 'A constitution states no version, no ratification and no last amendment.',
  why: 'A plan cannot say which state of the constitution it was checked against.',
  remedy: 'Add a last line such as "**Version**: 1.0.0 | **Ratified**: 2026-01-05 | **Last Amended**: 2026-01-05".',
  examples: [
    { documents: { 'CONSTITUTION.md': law('\n**Version**: 1.0.0\n') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('\nRatified 2026-01-05\n') }, finds: [] },
    { documents: { 'CONSTITUTION.md': law('') }, finds: ['# Constitution'] },
  ],
  *find({ constitution: { versions, ratified, amended, report }, outline, path }) {
    if (versions.length > 0 || ratified || amended || report?.to || statesAny(outline.text)) return
    const title = outline.sections.find(({ isTitle }) => isTitle)
    yield {
      message: 'This constitution states no version, ratification or last amendment. Add a line with all three at its end.',
      key: 'footer',
      place: title ? place(path, outline, title.heading) : startOf(path),
    }
  },
})

/** Also where it stands in a form that is not read as the footer. */
function statesAny(text: string): boolean {
  return readStatementPairs(text, 0, text.length).some(({ key, value }) => fieldOfKey(key) !== null && /\d/.test(value))
}

function law(footer: string): string {
  return `# Constitution\n\n## Principles\n\n### I. Tests\nCode MUST be tested.\n${footer}`
}
