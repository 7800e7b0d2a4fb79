import { setFieldEdits } from '../kinds/technical-spec/edit/set-field'
import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noDuplicateContractField = defineDocumentCheck({
  id: 'no-duplicate-contract-field',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'The Hydration Contract gives one field twice, with different values.',
  why: 'Only one value can be right, and each reader may pick another one.',
  remedy: 'Keep the right value and delete the other line.',
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
        message: `${field.label} has two values: "${field.value}" in line ${first.line}, and another one here. Keep one of them.`,
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
