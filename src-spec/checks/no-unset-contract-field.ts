import { contractSection } from '../kinds/technical-spec/contract-sections'
import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const noUnsetContractField = defineDocumentCheck({
  id: 'no-unset-contract-field',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'A field of the Hydration Contract is still a placeholder or a TODO.',
  why: 'Work cannot be checked against a field without a value.',
  remedy: 'Write the chosen value. "none" is a value.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: none, we keep files\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: TODO: ask Ana\n' }, finds: ['TODO: ask Ana'] },
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Error format: [e.g., RFC7807]\n' }, finds: ['[e.g., RFC7807]'] },
  ],
  *find(document) {
    for (const field of document.contract ?? []) {
      if (field.state !== 'placeholder' && field.state !== 'todo') continue
      const state = field.state === 'todo' ? 'is still to be decided' : 'is still a placeholder'
      yield {
        message: `${field.label} ${state}. Write the chosen value; "none" is a value too.`,
        place: field.place ?? startOf(document.path),
        key: field.name,
        ...(field.state === 'placeholder' && { toFill: { count: 1, section: contractSection(document.outline)?.title ?? '' } }),
      }
    }
  },
})
