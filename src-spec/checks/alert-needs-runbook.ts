import { defineDocumentCheck } from './check'

export const alertNeedsRunbook = defineDocumentCheck({
  id: 'alert-needs-runbook',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'An alert has no runbook.',
  why: 'The person on call has to work out what to do during the incident.',
  remedy: 'Link the runbook, or write the response in the row.',
  examples: [
    { documents: design('| Orders fail | errors > 1 % | [orders](./orders.md) |'), finds: [] },
    { documents: design('| Orders fail | errors > 1 % | TBD |\n| Disk full | 95 % | docs/disk.md |'), finds: ['Orders fail'] },
  ],
  *find({ design }) {
    // A table of objectives may have columns for the alert and its runbook.
    const inObjectives = design.slos.filter(({ cells }) => cells.alert && cells.runbook !== undefined)
    for (const { cells, hasBlank, place } of [...design.alerts, ...inObjectives]) {
      if (cells.runbook || hasBlank || /\brun ?book|playbook/i.test(cells.text ?? '')) continue
      const name = cells.slo ?? cells.alert
      yield { message: `The alert "${name}" has no runbook. Link one, or write the response in the row.`, place, key: `${name}` }
    }
  },
})

function design(rows: string): Readonly<Record<string, string>> {
  const table = `| Alert | Condition | Runbook |\n|---|---|---|\n${rows}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Alerting\n${table}` }
}
