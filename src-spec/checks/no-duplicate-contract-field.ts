import { setFieldEdits } from '../kinds/technical-spec/edit/set-field'
import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDuplicateContractField = defineDocumentCheck({
  id: 'no-duplicate-contract-field',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'The Hydration Contract says one field twice, with different values.',
  why: 'Both cannot hold, and each reader believes the one that was seen first.',
  remedy: 'Keep the value that holds and delete the other line.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n- Auth: JWT\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n- Auth: JWT\n- Database: MongoDB\n' },
      finds: ['MongoDB'],
      fixed: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n- Auth: JWT\n' },
    },
  ],
  *find(document) {
    for (const field of document.contract ?? []) {
      if (field.state !== 'duplicate') continue
      const first = field.place ?? startOf(document.path)
      const second = field.repeats[0] ?? first
      yield {
        message: `${field.label} is said twice: "${field.value}" at line ${first.line}, and again here. Keep the one that holds.`,
        place: second,
        related: [first],
        fixes: field.options.map((option) => ({
          title: `Keep ${option}`,
          edits: setFieldEdits(document.path, document.text, document.outline, field, option),
        })),
        key: field.name,
      }
    }
  },
})
