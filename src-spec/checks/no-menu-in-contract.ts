import { contractSection } from '../kinds/technical-spec/contract-sections'
import { setFieldEdits } from '../kinds/technical-spec/edit/set-field'
import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noMenuInContract = defineDocumentCheck({
  id: 'no-menu-in-contract',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  nextAction: { kind: 'show-finding', button: 'Choose…' },
  what: 'A field of the Hydration Contract still offers several choices.',
  why: 'As long as the contract leaves the choice open, each task makes its own.',
  remedy: 'Choose one. The fix writes it into the contract.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: [Postgres | SQLite | etc.]\n' },
      finds: ['[Postgres | SQLite | etc.]'],
      fixed: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: Postgres\n' },
    },
  ],
  *find(document) {
    for (const field of document.contract ?? []) {
      if (field.state !== 'menu') continue
      yield {
        message: `Choose ${inSentence(field.label)}: the contract still offers ${list(field.options)}.`,
        place: field.place ?? startOf(document.path),
        toFill: { count: 1, section: contractSection(document.outline)?.title ?? '' },
        key: `${field.name}\n${field.options.join('\n')}`,
        fixes: field.options.map((option) => ({
          title: `Choose ${option}`,
          edits: setFieldEdits(document.path, document.text, document.outline, field, option),
        })),
      }
    }
  },
})

function list(options: readonly string[]): string {
  if (options.length < 2) return options[0] ?? 'a choice'
  return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
}

/** "Database" becomes "database"; "API style" keeps its capitals. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
