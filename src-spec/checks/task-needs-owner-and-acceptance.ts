import { defineDocumentCheck } from './check'

export const taskNeedsOwnerAndAcceptance = defineDocumentCheck({
  id: 'task-needs-owner-and-acceptance',
  scope: 'document',
  kinds: ['active-spec'],
  severity: 'warning',
  what: 'An open task has no owner, no due date or no acceptance criterion.',
  why: 'Such a task is not started, and it is unclear when it is done.',
  remedy: 'Name the owner, the due date and the acceptance criterion.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull | @ana | 2026-09-01 | It floats | open |') }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull |  | 2026-09-01 | It floats | open |') }, finds: ['Hull'] },
    { documents: { 'ACTIVE_SPEC.md': tasks('| Hull |  |  |  | done |') }, finds: [] },
  ],
  *find(document) {
    for (const task of document.tasks) {
      if (task.done) continue
      const missing = [task.owner ? '' : 'owner', task.due ? '' : 'due date', task.acceptance ? '' : 'acceptance criterion'].filter(
        (part) => part !== '',
      )
      if (missing.length === 0) continue
      yield {
        message: `Task "${task.title}" has no ${missing.join(' and no ')}. Add what is missing.`,
        key: `${task.title}\n${missing.join()}`,
        place: task.place,
      }
    }
  },
})

function tasks(row: string): string {
  return `# Now\n\nSell boats.\n\n## Tasks\n| Task | Owner | Due | Acceptance | Status |\n|---|---|---|---|---|\n${row}\n`
}
