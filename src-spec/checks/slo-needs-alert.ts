import { hasAlert } from '../kinds/technical-design/slo-alerts'
import { defineDocumentCheck } from './check'

export const sloNeedsAlert = defineDocumentCheck({
  id: 'slo-needs-alert',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A service level objective has no alert.',
  why: 'The error budget is used up unnoticed until users complain.',
  remedy: 'Name the burn rate that alerts, and who is alerted, in the row or in the table of alerts.',
  examples: [
    { documents: design('| Orders API | 99.9 % | 2x burn for 1 h |'), finds: [] },
    { documents: design('| Orders API | 99.9 % | |', '| Orders API burns its budget | P1 | docs/orders.md |'), finds: [] },
    { documents: design('| Orders API | 99.9 % | - |'), finds: ['Orders API'] },
    { documents: design('| Orders API | 99.9 % | |', '| Disk of the archive is full | P2 | docs/disk.md |'), finds: ['Orders API'] },
  ],
  *find({ design }) {
    for (const slo of design.slos) {
      if (slo.hasBlank || hasAlert(slo, design.alerts)) continue
      yield {
        message: `The objective of "${slo.cells.slo}" has no alert. Name the burn rate that alerts, and who is alerted.`,
        place: slo.place,
        key: `${slo.cells.slo} ${slo.cells.type ?? ''} ${slo.cells.target ?? ''}`,
      }
    }
  },
})

function design(slo: string, alert?: string): Readonly<Record<string, string>> {
  const slos = `## Health targets / SLOs\n| Component | Target | Burn rate alert |\n|---|---|---|\n${slo}\n`
  const alerts = alert ? `\n## Alerts\n| Alert | Severity | Runbook |\n|---|---|---|\n${alert}\n` : ''
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n${slos}${alerts}` }
}
