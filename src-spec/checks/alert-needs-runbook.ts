import { defineDocumentCheck } from './check'

export const alertNeedsRunbook = defineDocumentCheck({
  id: 'alert-needs-runbook',
  scope: 'document',
  kinds: ['technical-design'],
  inTemplates: false,
  severity: 'warning',
  what: 'An alert has no runbook.',
  why: 'It wakes somebody at night who then has to find out what to do.',
  remedy: 'Link the runbook, or say in the row what is to be done.',
  examples: [
    { documents: design('| Orders fail | errors > 1 % | [orders](./orders.md) |'), finds: [] },
    { documents: design('| Orders fail | errors > 1 % | TBD |\n| Disk full | 95 % | docs/disk.md |'), finds: ['Orders fail'] },
  ],
  *find({ design }) {
    // A table of objectives may hold alert and runbook in the row of the objective.
    const inObjectives = design.slos.filter(({ cells }) => cells.alert && cells.runbook !== undefined)
    for (const { cells, place } of [...design.alerts, ...inObjectives]) {
      if (cells.runbook || /\brun ?book|playbook/i.test(cells.text ?? '')) continue
      yield { message: `The alert "${cells.slo ?? cells.alert}" has no runbook. Link one, or say what is to be done.`, place }
    }
  },
})

function design(rows: string): Readonly<Record<string, string>> {
  const table = `| Alert | Condition | Runbook |\n|---|---|---|\n${rows}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Alerting\n${table}` }
}
