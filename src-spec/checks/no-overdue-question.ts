import { readDate } from '../kinds/decision-log/index'
import { defineDocumentCheck } from './check'

export const noOverdueQuestion = defineDocumentCheck({
  id: 'no-overdue-question',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'A question is still open after its target date.',
  why: 'Dependent work either waits or continues on a guess.',
  remedy: 'Write the answer, or agree on a new date.',
  examples: [
    { documents: design('| Which store? | @ana | 2026-07-01 | |'), finds: [] },
    { documents: design('| Which store? | @ana | 2026-05-01 | SQLite |'), finds: [] },
    { documents: design('| Which store? | @ana | 2026-05-01 | |'), finds: ['Which store?'] },
  ],
  *find({ design }, today) {
    for (const { cells, place } of design.questions) {
      const due = cells.resolution || !cells.due ? null : readDate(cells.due)
      if (due === null || due >= today) continue
      const message = `"${cells.question}" has been due since ${due}. Write the answer, or agree on a new date.`
      yield { message, place, key: `${cells.question}` }
    }
  },
})

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Question | Owner | Target date | Resolution |\n|---|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Open questions\n${table}` }
}
