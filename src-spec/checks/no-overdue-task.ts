import { readDate } from '../kinds/decision-log/index'
import { defineDocumentCheck } from './check'

export const noOverdueTask = defineDocumentCheck({
  id: 'no-overdue-task',
  scope: 'document',
  kinds: ['active-spec'],
  severity: 'warning',
  what: 'An open task is past its due date.',
  why: 'Readers cannot tell which dates of the plan are still valid.',
  remedy: 'Close the task, or agree on a new date.',
  examples: [
    { documents: { 'ACTIVE_SPEC.md': tasks('2026-09-01', 'open') }, finds: [] },
    { documents: { 'ACTIVE_SPEC.md': tasks('2026-05-01', 'open') }, finds: ['Hull'] },
    { documents: { 'ACTIVE_SPEC.md': tasks('2026-05-01', 'done') }, finds: [] },
  ],
  *find(document, today) {
    for (const task of document.tasks) {
      const due = task.due === null ? null : readDate(task.due)
      if (task.done || due === null || due >= today) continue
      const message = `Task "${task.title}" was due on ${due}. Close it, or agree on a new date.`
      yield { message, place: task.place, key: task.title }
    }
  },
})

function tasks(due: string, status: string): string {
  return `# Now\n\nSell boats.\n\n## Tasks\n| Task | Owner | Due | Acceptance | Status |\n|---|---|---|---|---|\n| Hull | @ana | ${due} | It floats | ${status} |\n`
}
