import { contractSection, hasUnreadHtml, namesContract } from '../kinds/technical-spec/contract-sections'
import { place, startOf } from '../text/place'
import { defineDocumentCheck } from './check'

export const useHydrationContract = defineDocumentCheck({
  id: 'use-hydration-contract',
  scope: 'document',
  kinds: ['technical-spec'],
  inTemplates: true,
  severity: 'error',
  what: 'SPEC has no Hydration Contract, or one that cannot be read whole.',
  why: 'ACTIVE_SPEC is derived from the contract and compared with it; without a contract there is nothing to compare.',
  remedy: 'Add a section "Hydration Contract" with database, auth, API style, runtime, error format, logging and testing.',
  examples: [
    { documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: SQLite\n' }, finds: [] },
    {
      documents: { 'SPEC.md': '# Shop\n\n```\n## Hydration Contract\n- Database: SQLite\n```\n' },
      finds: [''],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n<dl><dt>Database</dt><dd>SQLite</dd></dl>\n',
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n<div>We use SQLite without a log-in.</div>\n' },
      finds: ['## Hydration Contract'],
    },
  ],
  *find(document) {
    const { contract, outline, path } = document
    if (contract) {
      const section = contractSection(outline)
      const missing = contract.filter(({ state }) => state === 'missing').length
      if (missing === 0 || !hasUnreadHtml(outline)) return
      const message = `The contract holds HTML that is not read, so ${missing} of its fields are unknown. Write them as "Field: value" in a list.`
      yield { message, place: section ? place(path, outline, section.heading) : startOf(path), key: 'html', severity: 'info' }
    } else if (namesContract(outline)) {
      const message = 'The "Hydration Contract" has no heading of Markdown, so it is not read. Write "## Hydration Contract" above it.'
      yield { message, place: startOf(path), key: 'contract', severity: 'info' }
    } else {
      yield {
        message:
          'SPEC has no "Hydration Contract" section, so ACTIVE_SPEC cannot be compared with it. Add one with database, auth, API style, runtime, error format, logging and testing.',
        place: startOf(path),
        key: 'contract',
      }
    }
  },
})
