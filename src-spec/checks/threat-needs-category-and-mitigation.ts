import { strideIn } from '../kinds/technical-design/stride'
import { defineDocumentCheck } from './check'

/** Other taxonomies are let be where neither the column nor another row speaks of STRIDE. */
export const threatNeedsCategoryAndMitigation = defineDocumentCheck({
  id: 'threat-needs-category-and-mitigation',
  scope: 'document',
  kinds: ['technical-design'],
  inTemplates: false,
  severity: 'warning',
  what: 'A threat has no STRIDE category or no mitigation.',
  why: 'The category shows which kinds nobody has thought of; a threat without an answer is only a worry.',
  remedy: 'Name the category in words or by its letter, and what is done about it; "accepted" with the reason is an answer.',
  examples: [
    { documents: design('| A guest reads orders | Information disclosure | Owner is checked |'), finds: [] },
    { documents: design('| A guest reads orders | I, E | Accepted until the pilot ends |'), finds: [] },
    { documents: design('| A guest reads orders |  | Owner is checked |'), finds: ['A guest reads orders'] },
    { documents: design('| A guest reads orders | Hacking | Owner is checked |'), finds: ['A guest reads orders'] },
    { documents: design('| A guest reads orders | Spoofing | TBD |'), finds: ['A guest reads orders'] },
  ],
  *find({ design }) {
    for (const { cells, place } of design.threats) {
      const { threat = '', category = '', mitigation = '' } = cells
      const known = category !== '' && (cells.stride !== 'yes' || strideIn(category) !== '')
      const missing = [known ? '' : 'STRIDE category', mitigation === '' ? 'mitigation' : ''].filter((part) => part !== '')
      if (missing.length === 0) continue
      yield { message: `Threat "${threat}" has no ${missing.join(' and no ')}. Say what kind it is and what is done about it.`, place }
    }
  },
})

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Threat | Category (STRIDE) | Mitigation |\n|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Threats\n${table}` }
}
