import { grammarOfPath } from '../kinds/grammar-of-path'
import type { PlannedTask } from '../kinds/tasks/model'
import { defineDocumentCheck } from './check'

export const noDuplicateTaskId = defineDocumentCheck({
  id: 'no-duplicate-task-id',
  scope: 'document',
  kinds: ['tasks'],
  severity: 'warning',
  what: 'Two tasks of a spec-kit feature have the same id.',
  why: 'What depends on the id, and whoever is told to do it, may mean either of them.',
  remedy: 'Give the later task the next free id.',
  examples: [
    { documents: { 'specs/001-ropes/tasks.md': '# Tasks\n\n- [ ] T001 Cut\n- [ ] T002 Sew (depends on T001)\n' }, finds: [] },
    { documents: { 'specs/001-ropes/tasks.md': '# Tasks\n\n- [ ] T001 Cut\n- [ ] T001a Measure\n- [ ] T001.1 Sew\n' }, finds: [] },
    { documents: { '.kiro/specs/ropes/tasks.md': '# Implementation Plan\n\n- [x] 6. Cut\n- [ ] 6. Sew\n' }, finds: [] },
    { documents: { 'specs/001-ropes/tasks.md': '# Tasks\n\n- [ ] T001 Cut\n- [ ] T001 Sew\n' }, finds: ['T001 Sew'] },
  ],
  *find({ path, taskList }) {
    if (grammarOfPath(path) !== 'spec-kit') return
    const first = new Map<string, PlannedTask>()
    for (const task of taskList.tasks) {
      const { id, title, place } = task
      const before = first.get(id)
      if (id === '') continue
      if (!before) first.set(id, task)
      // The same task listed again, in a summary or under another heading.
      else if (before.title !== title) {
        yield {
          message: `${id} is used twice. Give this task the next free id.`,
          place,
          related: [before.place],
          key: id,
        }
      }
    }
  },
})
