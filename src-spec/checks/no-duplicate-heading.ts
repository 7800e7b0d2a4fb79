import { readSections } from '../markdown/sections/read-sections'
import type { Section, SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDuplicateHeading = defineDocumentCheck({
  id: 'no-duplicate-heading',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  what: 'Two sibling sections have the same title.',
  why: 'Links reach only the first one, and people edit one and read the other.',
  remedy: 'Merge the two sections, or rename one.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Cart\n### Consequences\nA.\n\n## Till\n### Consequences\nB.\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n## Limits\nTen boats.\n\n## Cart\nOne.\n\n## limits\nTwenty boats.\n' }, finds: ['## limits'] },
  ],
  *find({ outline, path }) {
    const names = readSections(outline, nameOf)
    /** By parent section, then by name. */
    const first = new Map<number, Map<string, Section>>()
    for (const section of outline.sections) {
      const name = names[section.index] ?? null
      if (name === null) continue
      const beside = first.get(section.parent) ?? new Map<string, Section>()
      first.set(section.parent, beside)
      const same = beside.get(name)
      if (!same) beside.set(name, section)
      else {
        const earlier = place(path, outline, same.heading)
        const message = `"${section.title}" is also the title of the section in line ${earlier.line}. Merge the two, or rename one.`
        yield { message, place: place(path, outline, section.heading), related: [earlier], key: section.title }
      }
    }
  },
})

/** The key by which sibling titles are compared; null for a heading that is not a title. */
function nameOf({ sections }: SectionTree): string | null {
  const section = sections.at(-1)
  return section && !section.isPrompt && isTitle(section) ? `${section.level} ${section.title.toLowerCase()}` : null
}

/** Dates and numbers may repeat: they label entries and are not titles. */
function isTitle({ level, title }: Section): boolean {
  return level > 0 && /\p{L}/u.test(title) && !/^[[{].*[\]}]$|(?:\.{3}|…)$/.test(title)
}
