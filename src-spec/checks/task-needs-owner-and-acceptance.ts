import { defineDocumentCheck } from './check'

export const taskNeedsOwnerAndAcceptance = defineDocumentCheck({
  id: 'task-needs-owner-and-acceptance',
  scope: 'document',
  kinds: ['active-spec'],
  inTemplates: false,
  severity: 'warning',
  what: 'An open task names no owner, no due date or no acceptance.',
  why: 'Without them nobody starts it, and nobody can tell when it is done.',
  remedy: 'Name who does it, by when, and what must be seen to hold.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull | @ana | 2026-09-01 | It floats | open |') }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull |  | 2026-09-01 | It floats | open |') }, finds: ['Hull'] },
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull |  |  |  | done |') }, finds: [] },
  ],
  *find(document) {
    for (const task of document.tasks) {
      if (task.done) continue
      const missing = [task.owner ? '' : 'owner', task.due ? '' : 'due date', task.acceptance ? '' : 'acceptance'].filter(
        (part) => part !== '',
      )
      if (missing.length === 0) continue
      yield {
        message: `Task "${task.title}" has no ${missing.join(' and no ')}. Name who does it, by when, and what must hold.`,
        place: task.place,
      }
    }
  },
})

function tasks(row: string): string {
  return `# Now\n\nSell boats.\n\n## Tasks\n| Task | Owner | Due | Acceptance | Status |\n|---|---|---|---|---|\n${row}\n`
}
