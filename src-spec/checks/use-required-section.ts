import { kindDefinition, kindsWhere } from '../kinds/index'
import { indirectContentFinder } from '../reading/indirect-content'
import { place, startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const useRequiredSection = defineDocumentCheck({
  id: 'use-required-section',
  scope: 'document',
  kinds: kindsWhere(({ required }) => required.length > 0),
  inTemplates: false,
  severity: 'warning',
  what: 'A required section of this kind of document is missing or empty.',
  why: 'The plan is based on these sections; missing content is invented later.',
  remedy: 'Add the section and state what applies. "None, because …" is an answer.',
  examples: [
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\nNone: files only.\n\n## Security\nOne user.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md':
          '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n<dl><dt>Order</dt></dl>\n\n## [API](api.yaml)\n\n## Security\nOne user.\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\n\n## Security\nOne user.\n',
      },
      finds: ['## API'],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n\n## Data Model\n- Order\n\n## API\nREST.\n' },
      finds: [''],
    },
  ],
  *find(document) {
    const { outline, path } = document
    const hasIndirectContent = indirectContentFinder(document)
    for (const required of kindDefinition(document.kind).required) {
      const sections = outline.sections.filter((section) => section.level > 1 && required.title.test(section.title))
      if (
        sections.some((section) => document.hasContent(section.index) || hasIndirectContent(section)) ||
        (required.optional && sections.length === 0)
      )
        continue
      const first = sections[0]
      const message = first
        ? `"${first.title}" is a required section and is empty. State what applies, or write "None" with the reason.`
        : `There is no section on ${required.name}. Add one and state what applies, or write "None" with the reason.`
      yield { message, place: first ? place(path, outline, first.heading) : startOf(path), key: required.name }
    }
  },
})
