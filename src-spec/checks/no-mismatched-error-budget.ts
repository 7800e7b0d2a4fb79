import { defineDocumentCheck } from './check'

export const noMismatchedErrorBudget = defineDocumentCheck({
  id: 'no-mismatched-error-budget',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'The error budget of an objective is not what its target leaves.',
  why: 'A target of 99.9 % leaves 0.1 %. With another budget, either the alerts or the promise are wrong.',
  remedy: 'Write the share that the target leaves, or correct the target.',
  examples: [
    { documents: design('| Orders API | availability | 99.9 % | 0.1 % over 30 days |'), finds: [] },
    { documents: design('| Orders API | availability | 99.95% | 0,05 % (21.6 min) |'), finds: [] },
    { documents: design('| Orders API | availability | 99.9 % | 43 min a month |'), finds: [] },
    { documents: design('| Orders API | availability | 99.9 % | 62 % of it is left |'), finds: [] },
    { documents: design('| Orders API | p95 latency | < 200 ms | 5 % of requests may exceed |'), finds: [] },
    { documents: design('| Orders API | cache hits | 80 % | 5 % more at night |'), finds: [] },
    { documents: design('| Orders API | availability | 99.9 % | 5 % over 30 days |'), finds: ['5 % over 30 days'] },
    { documents: design('| Orders API | availability | ≥ 99,5 % | 0.1 % over 30 days |'), finds: ['0.1 % over 30 days'] },
  ],
  *find({ design }) {
    for (const { cells, places, place, hasBlank } of design.slos) {
      const { slo = '', type = '', target = '', budget = '' } = cells
      const [promised, allowed] = [onlyPercentage(target), onlyPercentage(budget)]
      if (hasBlank || promised === null || allowed === null || used.test(budget)) continue
      const isAvailability = availability.test(`${type} ${slo} ${target}`) || promised >= leastAvailability
      const left = 100 - promised
      if (!isAvailability || promised < 50 || promised >= 100 || Math.abs(left - allowed) < left / 100) continue
      const right = Number(left.toPrecision(6))
      yield {
        message: `A target of ${promised} % leaves an error budget of ${right} %, not ${allowed} %. Correct one of the two.`,
        place: places.budget ?? place,
        related: places.target ? [places.target] : [],
        key: `${slo} ${type}`,
      }
    }
  },
})

const availability = /availab|up ?time|success|verfügbar|可用/i
/** A target from here on is a share of requests or time, whatever it is called. */
const leastAvailability = 99
/** A share of the budget itself. */
const used = /\b(?:left|remain\w*|used|spent|consumed|burn\w*|of (?:it|the (?:error )?budget))\b|übrig|verbraucht|剩余/i

function onlyPercentage(text: string): number | null {
  const found = [...text.slice(0, 300).matchAll(/(\d{1,3}(?:[.,]\d{1,6})?)\s?%/g)]
  return found.length === 1 ? Number((found[0]?.[1] ?? '').replace(',', '.')) : null
}

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Component | SLO type | Target | Error budget |\n|---|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n## SLOs\n${table}` }
}
