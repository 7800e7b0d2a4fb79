import { startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const useHydrationContract = defineDocumentCheck({
  id: 'use-hydration-contract',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'SPEC has no Hydration Contract.',
  why: 'ACTIVE_SPEC is derived from the contract and compared with it; without a contract there is nothing to compare.',
  remedy: 'Add a section "Hydration Contract" with database, auth, API style, runtime, error format, logging and testing.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '# Shop\n\n```\n## Hydration Contract\n- Database: SQLite\n```\n' },
      finds: [''],
    },
  ],
  *find(document) {
    if (document.contract) return
    yield {
      message:
        'SPEC has no "Hydration Contract" section, so ACTIVE_SPEC cannot be compared with it. Add one with database, auth, API style, runtime, error format, logging and testing.',
      place: startOf(document.path),
      key: 'contract',
    }
  },
})
