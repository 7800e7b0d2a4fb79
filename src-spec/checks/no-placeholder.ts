import type { SpecDocument } from '../kinds/document'
import { isInRequiredSection } from '../kinds/fill-order'
import { contractSections } from '../kinds/technical-spec/contract-sections'
import { sectionAt } from '../markdown/parser/sections'
import { isClarification } from '../reading/placeholders/asks'
import { groupPlaceholders } from '../reading/placeholders/group-placeholders'
import { outermostTitle } from '../reading/placeholders/outermost-title'
import { place } from '../text/place'
import type { Place } from '../text/source'
import { defineDocumentCheck } from './check'

/** Skips the Hydration Contract: the checks of its fields report placeholders there and offer the choices. */
export const noPlaceholder = defineDocumentCheck({
  id: 'no-placeholder',
  scope: 'document',
  kinds: null,
  severity: 'warning',
  what: 'A placeholder of the template is still in the text.',
  why: 'Readers cannot tell whether it was forgotten or does not apply, and an agent will invent the missing value.',
  remedy: 'Replace it with the real value, or delete the line if it does not apply.',
  examples: [
    {
      documents: { 'SPEC.md': '# Shop\n\n## Data Model\n- Order: id, total\n- Use {{ include }} in charts, keys look like `{{raw}}`\n' },
      finds: [],
    },
    { documents: { 'SPEC.md': '# Shop\n\n## Data Model\n- Order: id, total\n- Basket: [Name, purpose]\n' }, finds: ['[Name, purpose]'] },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Notes\n| Boat | Owner |\n|---|---|\n| Skiff | Ana |\n| [Name] | [Owner] |\n| Rope | [Owner] |\n',
      },
      finds: ['[Name]', '[Owner]'],
    },
    // A section that was never begun is one thing to do, with everything below it.
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Notes\n### [Name]\n- Role: [Role]\n- [Owner]\n### [Title]\n| Boat | Owner |\n|---|---|\n| [Name] | [Owner] |\n',
      },
      finds: ['[Name]'],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\nSells boats.\n\n## Notes\n- [NEEDS CLARIFICATION: how long?]\n- [NEEDS CLARIFICATION: how wide?]\n',
      },
      finds: ['[NEEDS CLARIFICATION: how long?]', '[NEEDS CLARIFICATION: how wide?]'],
    },
    // What else the section says does not answer for the blank.
    {
      documents: {
        'SPEC.md':
          '# Shop\n\nSells boats.\n\n## Architecture & Responsibilities\n- Overview: one process.\n- Data flow: {{where data enters}}\n',
      },
      finds: ['{{where data enters}}'],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Notes\nOwned by {{TEAM_NAME}} since last year.\n' }, finds: ['{{TEAM_NAME}}'] },
  ],
  *find(document) {
    // A placeholder in a required section of a core document is an error; a draft of another document may have some.
    const contract = document.kind === 'technical-spec' && document.contract ? contractSections(document.outline) : new Set()
    for (const { section, placeholders, count } of groupPlaceholders(document)) {
      const [first] = placeholders
      if (!first || contract.has(section)) continue
      const places = placeholders.map(({ range }) => place(document.path, document.outline, range))
      const isRequired = placeholders.some(({ range }) => isInRequiredSection(document, sectionAt(document.outline, range.from)))
      yield {
        message:
          places.length === 1
            ? `${first.text} is still a placeholder. Replace it, or delete the line if it does not apply.`
            : `${first.text} and ${places.length - 1} more in "${titleOf(document, section)}" are still placeholders. Replace them, or delete what does not apply.`,
        key: first.text,
        place: places[0] as Place,
        related: places.slice(1),
        severity: isRequired ? 'error' : 'warning',
        // A question that somebody asked is no blank of a template.
        ...(isClarification(first.text.slice(1, -1)) ? {} : { toFill: { count, section: outermostTitle(document.outline, section) } }),
      }
    }
  },
})

function titleOf({ outline, title }: SpecDocument, section: number): string {
  return outline.sections[section]?.title || title
}
