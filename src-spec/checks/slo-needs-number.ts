import { defineDocumentCheck } from './check'

export const sloNeedsNumber = defineDocumentCheck({
  id: 'slo-needs-number',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A service level objective has no number.',
  why: 'Without a number there is no error budget, and no alert can tell that the objective is missed.',
  remedy: 'Write the target as a number with its unit, such as "99.9 %" or "< 200 ms".',
  examples: [
    { documents: design('| Orders API | availability | 99.9 % |'), finds: [] },
    { documents: design('| Orders API | availability | three nines |'), finds: [] },
    { documents: design('| Orders API | jobs within 5 min | nearly all of them |'), finds: [] },
    { documents: design('| Orders API | latency | same as the budget above |'), finds: [] },
    { documents: design('| Orders API | latency | _(e.g., < 200 ms)_ |'), finds: [] },
    { documents: design('| Orders API | availability | high |'), finds: ['high'] },
    { documents: design('| Orders API | availability | TBD |'), finds: ['TBD'] },
    { documents: design('| Orders API | availability | |'), finds: ['Orders API'] },
  ],
  *find({ design }) {
    for (const { cells, places, place, hasBlank } of design.slos) {
      if (hasBlank || number.test(`${cells.target} ${cells.type ?? ''} ${cells.slo}`) || elsewhere.test(cells.target ?? '')) continue
      yield {
        message: `The objective of "${cells.slo}" has no number. Write its target with a unit, such as "99.9 %" or "< 200 ms".`,
        place: places.target ?? place,
        key: `${cells.slo} ${cells.type ?? ''}`,
      }
    }
  },
})

const number = /\p{N}|\b(?:zero|one|two|three|four|five|all|every|no|none|never|always)\b|[零一二三四五六七八九十百]|全部/iu
/** The number is in another place. */
const elsewhere =
  /\b(?:same|see|as (?:above|below|in)|above|below|equals?|per (?:the )?(?:budget|contract|spec)|inherit\w*|link)\b|siehe|见|参见/i

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Component | SLO type | Target |\n|---|---|---|\n${row}\n`
  return {
    'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## SLOs\n${table}\nAn alert fires if a burn rate is high.\n`,
  }
}
