import { kindDefinition } from '../kinds/index'
import { contractSections } from '../kinds/technical-spec/contract-sections'
import { sectionAt, titlesAround } from '../markdown/parser/sections'
import { place } from '../text/place'
import type { Range } from '../text/source'
import { defineDocumentCheck } from './check'

/** Skips the Hydration Contract: the checks of its fields report placeholders there and offer the choices. */
export const noPlaceholder = defineDocumentCheck({
  id: 'no-placeholder',
  scope: 'document',
  kinds: null,
  inTemplates: false,
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
        'SPEC.md': '# Shop\n\nSells boats.\n\n## Notes\n| Boat | Owner |\n|---|---|\n| [Name] | [Owner] |\n| Rope | [Owner] |\n',
      },
      finds: ['[Name]', '[Owner]'],
    },
    { documents: { 'SPEC.md': '# Shop\n\nSells boats.\n\n## Notes\nOwned by {{TEAM_NAME}} since last year.\n' }, finds: ['{{TEAM_NAME}}'] },
  ],
  *find(document) {
    // A placeholder in a required section of a core document is an error; a draft of another document may have some.
    const definition = kindDefinition(document.kind)
    const required = definition.isCore ? definition.required : []
    const contract = document.kind === 'technical-spec' && document.contract ? contractSections(document.outline) : new Set()
    const rows = document.outline.tables.flatMap((table) => table.rows.map(({ range }) => range))
    let row = 0
    let lastRow = -1
    for (const placeholder of document.placeholders) {
      // A row that was never filled is one thing to do.
      while (row < rows.length && (rows[row] as Range).to <= placeholder.range.from) row += 1
      const isInRow = row < rows.length && (rows[row] as Range).from <= placeholder.range.from
      if (isInRow && row === lastRow) continue
      lastRow = isInRow ? row : -1
      const section = sectionAt(document.outline, placeholder.range.from)
      if (contract.has(section)) continue
      const inRequired = titlesAround(document.outline, section).some((title) => required.some((known) => known.title.test(title)))
      yield {
        message: `${placeholder.text} is still a placeholder. Replace it, or delete the line if it does not apply.`,
        key: placeholder.text,
        place: place(document.path, document.outline, placeholder.range),
        severity: inRequired ? 'error' : 'warning',
      }
    }
  },
})
