import { strideIn } from '../kinds/technical-design/stride'
import { defineDocumentCheck } from './check'

/** Accepts other taxonomies where neither the column nor another row mentions STRIDE. */
export const threatNeedsCategoryAndMitigation = defineDocumentCheck({
  id: 'threat-needs-category-and-mitigation',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A threat has no STRIDE category or no mitigation.',
  why: 'Categories show which kinds of threat were not considered, and a threat without a mitigation is not handled.',
  remedy: 'Name the category, by word or letter, and the mitigation. "accepted" with the reason is a mitigation.',
  examples: [
    { documents: design('| A guest reads orders | Information disclosure | Owner is checked |'), finds: [] },
    { documents: design('| A guest reads orders | I, E | Accepted until the pilot ends |'), finds: [] },
    { documents: design('| A guest reads orders |  | Owner is checked |'), finds: ['A guest reads orders'] },
    { documents: design('| A guest reads orders | Hacking | Owner is checked |'), finds: ['A guest reads orders'] },
    { documents: design('| A guest reads orders | Spoofing | TBD |'), finds: ['A guest reads orders'] },
  ],
  *find({ design }) {
    for (const { cells, hasBlank, place } of design.threats) {
      if (hasBlank) continue
      const { threat = '', category = '', mitigation = '' } = cells
      const known = category !== '' && (cells.stride !== 'yes' || strideIn(category) !== '')
      const missing = [known ? '' : 'STRIDE category', mitigation === '' ? 'mitigation' : ''].filter((part) => part !== '')
      if (missing.length === 0) continue
      const message = `Threat "${threat}" has no ${missing.join(' and no ')}. Name its category and its mitigation.`
      yield { message, place, key: `${threat}\n${missing.join()}` }
    }
  },
})

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Threat | Category (STRIDE) | Mitigation |\n|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Threats\n${table}` }
}
