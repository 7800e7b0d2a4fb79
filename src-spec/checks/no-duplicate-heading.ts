import { readSections } from '../markdown/sections/read-sections'
import type { DocumentTree, Section, SectionTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDuplicateHeading = defineDocumentCheck({
  id: 'no-duplicate-heading',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  what: 'Two sibling sections have the same title of more than three words, or the same title and the same text.',
  why: 'Links reach only the first one, and people edit one and read the other.',
  remedy: 'Merge the two sections, or rename one.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Cart\n### Consequences\nA.\n\n## Till\n### Consequences\nB.\n' }, finds: [] },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## List\n### Response (200 OK)\nAll boats.\n\n### Errors\n404.\n\n### Response (200 OK)\nThe free boats.\n',
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Limits\nAt most ten boats.\n\n## Cart\nOne.\n\n## limits\nAt most ten boats.\n' },
      finds: ['## limits'],
    },
    {
      documents: {
        'openspec/specs/orders/spec.md':
          '# Orders\n\n## Purpose\nOrders.\n\n## Requirements\n\n### Requirement: Limits of one order\nTen.\n\n### Requirement: Limits of one order\nTen.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Limits of one order\nTen boats.\n\n## Cart\nOne.\n\n## Limits of one order\nTwenty boats.\n',
      },
      finds: ['## Limits of one order'],
    },
  ],
  *find(document) {
    const { outline, path } = document
    const names = readSections(outline, nameOf)
    // Requirements of OpenSpec have a check of their own.
    const isOpenSpec = document.kind === 'spec-delta' || (document.kind === 'feature-spec' && document.mainSpec !== null)
    const groups = new Map<string, Section[]>()
    for (const section of outline.sections) {
      const name = names[section.index] ?? null
      if (name === null || (isOpenSpec && /^requirement:/i.test(section.title))) continue
      const key = `${section.parent} ${name}`
      const siblings = groups.get(key)
      if (siblings) siblings.push(section)
      else groups.set(key, [section])
    }
    for (const siblings of groups.values()) {
      if (siblings.length === 1) continue
      const isSpecific = hasMoreWordsThan(3, siblings[0]?.title.replace(numbering, '') ?? '')
      const first = new Map<string, Section>()
      for (const section of siblings) {
        const text = textBelow(outline, section)
        if (!isSpecific && !hasMoreWordsThan(3, text)) continue
        const same = first.get(isSpecific ? '' : text)
        if (!same) first.set(isSpecific ? '' : text, section)
        else {
          const earlier = place(path, outline, same.heading)
          const message = `"${section.title}" is also the title of the section in line ${earlier.line}. Merge the two, or rename one.`
          yield { message, place: place(path, outline, section.heading), related: [earlier], key: section.title }
        }
      }
    }
  },
})

/** Without comments, since a waiver is one. */
function textBelow({ text }: DocumentTree, { heading, range }: Section): string {
  return text
    .slice(heading.to, range.to)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The key by which sibling titles are compared; null for a heading that is not a title. */
function nameOf({ sections }: SectionTree): string | null {
  const section = sections.at(-1)
  return section && !section.isPrompt && isTitle(section) ? `${section.level} ${section.title.toLowerCase()}` : null
}

/** Dates and numbers may repeat: they label entries and are not titles. */
function isTitle({ level, title }: Section): boolean {
  return level > 0 && /\p{L}/u.test(title) && !/^[[{].*[\]}]$|(?:\.{3}|…)$/.test(title)
}

const numbering = /^\d{1,3}(?:\.\d{1,3})*[.)]?\s+/

/** Two characters of a script without spaces count as a word. Reads no more of the text than it needs. */
function hasMoreWordsThan(count: number, text: string): boolean {
  const words = text
    .slice(0, 400)
    .match(
      /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{N}\p{M}'’_-])+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}/gu,
    )
  return (words?.length ?? 0) > count
}
