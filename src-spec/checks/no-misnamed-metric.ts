import type { DocumentOf } from '../kinds/document'
import { plainInline } from '../markdown/parser/inline'
import { sectionAt } from '../markdown/parser/sections'
import { defineDocumentCheck } from './check'

/** Only a convention that the section of the metrics states in words: names of strangers follow their own. */
export const noMisnamedMetric = defineDocumentCheck({
  id: 'no-misnamed-metric',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'The name of a metric breaks the convention that the list below the metrics states.',
  why: 'Dashboards and alerts that follow the convention do not find the metric.',
  remedy: 'Rename the metric, or correct the convention.',
  examples: [
    { documents: design('`boats.sold`', '- [x] Names are in lower case, with dots'), finds: [] },
    { documents: design('`boats.sold_total`', '- [x] Naming follows the convention (dot-separated, lowercase)'), finds: [] },
    { documents: design('`boats`', '- [x] Naming follows the convention (dot-separated, lowercase)'), finds: [] },
    { documents: design('`Boats_Sold`', '- [ ] Naming follows the convention (dot-separated, lowercase)'), finds: [] },
    { documents: design('`Boats_Sold`', '- [x] Names follow the convention'), finds: [] },
    { documents: design('`BoatsSold`', '- [x] Names are dot-separated, but not in lower case'), finds: [] },
    { documents: design('Boats that were sold', '- [x] Names are in lower case'), finds: [] },
    { documents: design('`Boats.Sold`', '- [x] Naming follows the convention (dot-separated, lowercase)'), finds: ['`Boats.Sold`'] },
    { documents: design('`boats_sold`', '- names: lowercase with dots'), finds: ['`boats_sold`'] },
  ],
  *find(document) {
    const { design } = document
    for (const { cells, places, place, hasBlank } of design.metrics) {
      const name = cells.metric ?? ''
      if (hasBlank || !/^[\p{L}\p{N}_.:/-]+$/u.test(name)) continue
      const stated = conventionBeside(document, place.range.from)
      const breaks = [
        stated.isLowerCase && /\p{Lu}/u.test(name) ? 'lower case' : '',
        stated.isDotted && !name.includes('.') && /[_-]/.test(name) ? 'separated by dots' : '',
      ].filter((part) => part !== '')
      if (breaks.length === 0) continue
      const message = `"${name}" is not ${breaks.join(' and ')}, as the list below says of all names. Rename it, or correct the list.`
      yield { message, place: places.metric ?? place, key: name }
    }
  },
})

/** What the list of the section says of the names; an open box says nothing. */
function conventionBeside(
  { outline }: DocumentOf<'technical-design'>,
  offset: number,
): { readonly isLowerCase: boolean; readonly isDotted: boolean } {
  const section = sectionAt(outline, offset)
  const lines = outline.items.flatMap((item) => {
    if (item.section !== section || item.isPrompt || item.isQuoted || item.checkbox === 'open') return []
    const words = plainInline(outline.text.slice(item.text.from, Math.min(item.text.to, item.text.from + 400)))
    return /\b(?:names?|naming)\b/i.test(words) && !/\b(?:not|except|but|no|unless)\b/i.test(words) ? [words] : []
  })
  return {
    isLowerCase: lines.some((words) => /\blower[- ]?case\b/i.test(words)),
    isDotted: lines.some((words) => /\bdot[- ]separated\b|\b(?:with|by) dots\b|\bdotted\b/i.test(words)),
  }
}

function design(name: string, line: string): Readonly<Record<string, string>> {
  const table = `| Metric name | Type | Labels |\n|---|---|---|\n| ${name} | counter | pier |\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## Metrics\n${table}\n${line}\n` }
}
