import type { Section } from '../outline'
import { place } from '../place'
import type { DocumentCheck } from './check'

export const noDuplicateHeading: DocumentCheck = {
  id: 'no-duplicate-heading',
  scope: 'document',
  kinds: null,
  inTemplates: false,
  severity: 'warning',
  what: 'Two sections beside each other have the same title.',
  why: 'Links reach only the first of them, and people change one and read the other.',
  remedy: 'Merge the two, or give each a title of its own.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Cart\n### Consequences\nA.\n\n## Till\n### Consequences\nB.\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n## Limits\nTen boats.\n\n## Cart\nOne.\n\n## limits\nTwenty boats.\n' }, finds: ['## limits'] },
  ],
  *find({ outline, path }) {
    const first = new Map<string, Section>()
    for (const section of outline.sections) {
      if (section.prompt || !isTitle(section)) continue
      const beside = `${section.parent} ${section.level} ${section.title.toLowerCase()}`
      const same = first.get(beside)
      if (!same) first.set(beside, section)
      else {
        const earlier = place(path, outline, same.heading)
        const message = `"${section.title}" is also the title of the section at line ${earlier.line}. Merge the two, or rename one.`
        yield { message, place: place(path, outline, section.heading), related: [earlier], key: section.title }
      }
    }
  },
}

/** Days and numbers may well repeat: they count entries, and are no titles. */
function isTitle({ level, title }: Section): boolean {
  return level > 0 && /\p{L}/u.test(title) && !/^[[{].*[\]}]$|(?:\.{3}|…)$/.test(title)
}
