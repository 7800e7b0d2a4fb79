import { defineDocumentCheck } from './check'

export const questionNeedsOwnerAndDate = defineDocumentCheck({
  id: 'question-needs-owner-and-date',
  scope: 'document',
  kinds: ['technical-design'],
  severity: 'warning',
  what: 'An open question has no owner or no date.',
  why: 'Without an owner and a date, the first person who needs the answer will guess it.',
  remedy: 'Name who answers it and by when, or write the answer.',
  examples: [
    { documents: design('| Which store? | @ana | 2026-07-01 | |'), finds: [] },
    { documents: design('| Which store? | | | SQLite, see D-004 |'), finds: [] },
    { documents: design('| Which store? | | 2026-07-01 | |'), finds: ['Which store?'] },
    { documents: design('| Which store? | @ana | TBD | open |'), finds: ['Which store?'] },
  ],
  *find({ design }) {
    for (const { cells, hasBlank, place } of design.questions) {
      if (cells.resolution || hasBlank) continue
      const missing = [cells.owner ? '' : 'owner', cells.due || cells.date ? '' : 'date'].filter((part) => part !== '')
      if (missing.length === 0) continue
      yield {
        message: `"${cells.question}" has no ${missing.join(' and no ')}. Name who answers it and by when, or write the answer.`,
        key: `${cells.question}\n${missing.join()}`,
        place,
      }
    }
  },
})

function design(row: string): Readonly<Record<string, string>> {
  const table = `| Question | Owner | Target date | Resolution |\n|---|---|---|---|\n${row}\n`
  return { 'TECHNICAL-DESIGN.md': `# Technical design\n\nWe sell boats.\n\n## Open questions\n${table}` }
}
