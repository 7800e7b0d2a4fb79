import type { DocumentOf } from '../kinds/document'
import type { DesignRow } from '../kinds/technical-design/model'
import { plainInline } from '../markdown/parser/inline'
import { defineDocumentCheck } from './check'

/** Only against a ticked box that states the number: a small budget alone may be accepted elsewhere. */
export const noSpentErrorBudget = defineDocumentCheck({
  id: 'no-spent-error-budget',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A ticked box says that no error budget is below a number, and a component of the baseline is.',
  why: 'The change goes to a component that may break its promise with the next incident.',
  remedy: 'Write how the risk is reduced, or correct the row or the box.',
  examples: [
    { documents: design('low, 72 % of the error budget remains', '- [x] Error budgets: the lowest is 72 %'), finds: [] },
    { documents: design('high, 12 % of the error budget remains', '- [ ] Error budgets: none is below 20 %'), finds: [] },
    { documents: design('high, 12 % of the error budget remains', '- [x] Error budgets were looked at'), finds: [] },
    { documents: design('12 % error budget left; mitigated by the flag', '- [x] Error budgets: none is below 20 %'), finds: [] },
    { documents: design('12 % of requests are slow', '- [x] Error budgets: none is below 20 %'), finds: [] },
    {
      documents: design('high, 12 % of the error budget remains', '- [x] Error budgets: none is below 20 %'),
      finds: ['high, 12 % of the error budget remains'],
    },
    {
      documents: design('high, 12% error budget remaining', '- [x] Budgets looked at: lowest is 64%'),
      finds: ['high, 12% error budget remaining'],
    },
    {
      documents: design(
        'high, 12 % of error budget left',
        '- [x] Error budget reviewed: no change to a component with <20% error budget remaining without mitigation',
      ),
      finds: ['high, 12 % of error budget left'],
    },
  ],
  *find(document) {
    const rows = document.design.baselines.flatMap((row) => {
      const left = remaining.exec(row.cells.risk ?? '')
      return left ? [{ row, left: Number((left[1] ?? left[2] ?? '').replace(',', '.')) }] : []
    })
    if (rows.length === 0) return
    const floor = Math.max(0, ...statedFloors(document))
    for (const { row, left } of rows) {
      if (left >= floor || row.hasBlank || isHandled(row)) continue
      const message = `Only ${left} % of the error budget of "${row.cells.component}" is left, but a ticked box says that none is below ${floor} %. Write how the risk is reduced, or correct one of the two.`
      yield { message, place: row.places.risk ?? row.place, key: `${row.cells.component}` }
    }
  },
})

const remaining =
  /(\d{1,3}(?:[.,]\d{1,3})?)\s?%\s(?:of\s)?(?:the\s|its\s)?(?:error\s)?budget\s(?:is\s|are\s)?(?:left|remain\w*)|error budget\s(?:left|remaining)\W{1,4}(\d{1,3}(?:[.,]\d{1,3})?)\s?%/i
const floorStated =
  /\b(?:lowest|least|minimum)\b[^\d.;]{0,30}(\d{1,3})\s?%|\b(?:no|none|nothing)\b[^.;]{0,60}(?:\b(?:below|under|less than)|<)\s?(\d{1,3})\s?%/gi
const handled = /mitigat|accept|freez|canary|gradual|roll ?back|throttl|flag|abgefangen|缓解/i

function isHandled({ cells }: DesignRow): boolean {
  return handled.test(cells.text ?? '')
}

/** The shares below which no budget is, by the ticked boxes that speak of budgets. */
function statedFloors({ outline }: DocumentOf<'technical-design'>): readonly number[] {
  return outline.items.flatMap(({ checkbox, isPrompt, isQuoted, text }) => {
    if (checkbox !== 'done' || isPrompt || isQuoted) return []
    const words = plainInline(outline.text.slice(text.from, Math.min(text.to, text.from + 400)))
    if (!/\bbudgets?\b/i.test(words)) return []
    return [...words.matchAll(floorStated)].map((match) => Number(match[1] ?? match[2]))
  })
}

function design(risk: string, box: string): Readonly<Record<string, string>> {
  const table = `| Component | Metric | Current value | Risk if degraded |\n|---|---|---|---|\n| Orders API | p95 | 90 ms | ${risk} |\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## Production baseline\n${table}\n${box}\n` }
}
