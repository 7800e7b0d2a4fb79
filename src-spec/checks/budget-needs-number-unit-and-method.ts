import { missingOfBudget } from '../kinds/technical-design/budget'
import { defineDocumentCheck } from './check'

export const budgetNeedsNumberUnitAndMethod = defineDocumentCheck({
  id: 'budget-needs-number-unit-and-method',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A performance budget has no number, no unit or no measurement method.',
  why: 'A budget that cannot be measured cannot be enforced.',
  remedy: 'Write a number with its unit and how it is measured, such as "150 ms" in a nightly load test.',
  examples: [
    { documents: design('| List | p95 latency | < 150 ms | Load test |'), finds: [] },
    { documents: design('| Export | throughput | 1M records in < 5 min | Benchmark |'), finds: [] },
    { documents: design('| Page | layout shift score | 0.1 | Lighthouse |'), finds: [] },
    { documents: design('| List | p95 latency (ms) | 150 | Load test |'), finds: [] },
    { documents: design('| Outbox | lost mails | 0 | Audit |'), finds: [] },
    { documents: design('| Outbox | open handles | < 40 | Probe |'), finds: [] },
    { documents: design('| Outbox | delay | 0 | Probe |'), finds: [] },
    { documents: design('| Outbox | _(e.g., delay)_ | 20 | _(e.g., probe)_ |'), finds: [] },
    { documents: design('| Outbox | response times | 40 | Probe |'), finds: ['40'] },
    { documents: design('| Outbox | loss | 3 | Probe |'), finds: ['3'] },
    { documents: design('| List | p95 latency | fast | Load test |'), finds: ['fast'] },
    { documents: design('| List | p95 latency | 150 | Load test |'), finds: ['150'] },
    { documents: design('| List | p95 latency | 150 ms |  |'), finds: ['List'] },
  ],
  *find({ design }) {
    for (const row of design.budgets) {
      const missing = missingOfBudget(row)
      if (missing.length === 0 || row.hasBlank) continue
      const name = [row.cells.component, row.cells.metric].filter((part) => part).join(', ')
      yield {
        message: `The budget of "${name}" has no ${missing.join(' and no ')}. Write a number with its unit, and how it is measured.`,
        key: `${name}\n${missing.join()}`,
        place: (missing[0] === 'method' ? undefined : row.places.budget) ?? row.place,
      }
    }
  },
})

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Component | Metric | Budget | Measured by |\n|---|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Performance budgets\n${table}` }
}
