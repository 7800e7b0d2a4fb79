import { defineDocumentCheck } from './check'

export const approvalNeedsRevision = defineDocumentCheck({
  id: 'approval-needs-revision',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A design is approved, but its revision history has no row.',
  why: 'Readers cannot tell which version was approved, or whether it has changed since.',
  remedy: 'Add a row with the revision, the date and what was approved.',
  examples: [
    { documents: design('approved', '| 1 | 2026-05-01 | Ana | First version |'), finds: [] },
    { documents: design('draft \\| in-review \\| approved', '| 1 | YYYY-MM-DD | [name] | First version |'), finds: [] },
    { documents: design('approved', '| 1 | YYYY-MM-DD | [name] | First version |'), finds: ['approved'] },
  ],
  *find({ design }) {
    if (!design.isApproved || !design.statusPlace || design.revisions.length > 0) return
    yield {
      message: 'This design is approved, but its revision history has no row. Add one with the revision, the date and what was approved.',
      place: design.statusPlace,
      key: 'revision',
    }
  },
})

function design(status: string, row: string): Readonly<Record<string, string>> {
  const metadata = `| Field | Value |\n|---|---|\n| **Status** | ${status} |\n`
  const table = `| Rev | Date | Author | Summary |\n|---|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\n${metadata}\nWe sell boats.\n\n## Revision history\n${table}` }
}
