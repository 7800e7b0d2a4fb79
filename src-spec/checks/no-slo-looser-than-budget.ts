import { exceededBudget } from '../kinds/technical-design/exceeded-budget'
import { defineDocumentCheck } from './check'

export const noSloLooserThanBudget = defineDocumentCheck({
  id: 'no-slo-looser-than-budget',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'An objective allows more than the performance budget of the same component and metric.',
  why: 'The release is judged by one number and operation by another, so the budget is broken without an alert.',
  remedy: 'Use one number for both, or say in the name of the row how the two differ.',
  examples: [
    { documents: design('| Orders API | latency p95 | < 200 ms |', '| Orders API | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders API | latency p95 | < 0.15 s |', '| Orders API | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders API | latency p99 | < 300 ms |', '| Orders API | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders worker | latency p95 | < 300 ms |', '| Orders API | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders API | p95 lag of exports | < 300 ms |', '| Orders API | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders writes | latency p95 | < 300 ms |', '| `api`, orders reads | p95 latency | < 200 ms |'), finds: [] },
    { documents: design('| Orders API | latency p95 | < 300 ms |', '| Orders API | p95 latency | < 200 ms |'), finds: ['< 300 ms'] },
    {
      documents: design(
        '| Orders writes | latency p95 | ≤ 1 s |',
        '| `api`, orders writes | p95 latency | < 200 ms (p99 < 2 s) at 40 rps |',
      ),
      finds: ['≤ 1 s'],
    },
  ],
  *find({ design }) {
    for (const slo of design.slos) {
      const budget = exceededBudget(slo, design.budgets)
      if (!budget) continue
      const { cells, places, place } = slo
      yield {
        message: `The objective of "${cells.slo}" allows ${cells.target}, but its performance budget is ${budget.cells.budget}. Use one number for both.`,
        place: places.target ?? place,
        related: [budget.places.budget ?? budget.place],
        key: `${cells.slo} ${cells.type ?? ''}`,
      }
    }
  },
})

function design(slo: string, budget: string): Readonly<Record<string, string>> {
  const slos = `## SLOs\n| Component | SLO type | Target |\n|---|---|---|\n${slo}\n\nAlerts fire by the burn rate of each.\n`
  const budgets = `## Performance budgets\n| Component | Metric | Budget |\n|---|---|---|\n${budget}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n## Context\nWe sell boats.\n\n${budgets}\n${slos}` }
}
