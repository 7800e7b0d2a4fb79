import { documentsOfKind } from '../conventions/feature-documents'
import { defineWorkspaceCheck } from './check'

export const noStatusBehindTasks = defineWorkspaceCheck({
  id: 'no-status-behind-tasks',
  scope: 'workspace',
  severity: 'warning',
  what: 'The status of a spec-kit feature is "Draft", though every task is done.',
  why: 'Readers take finished work for a plan, and plan it again.',
  remedy: 'Set the status to what it is, such as "Implemented".',
  examples: [
    { documents: feature('Draft', '- [x] T001 Cut\n- [ ] T002 Sew'), finds: [] },
    { documents: feature('Implemented', '- [x] T001 Cut'), finds: [] },
    { documents: feature('Draft', 'Nothing is planned yet.'), finds: [] },
    { documents: feature('Draft', '- [x] T001 Cut\n- [X] T002 Sew'), finds: ['Draft'] },
  ],
  *find({ features }) {
    for (const group of features) {
      if (group.convention !== 'spec-kit' || group.isArchived) continue
      const lists = documentsOfKind(group, 'tasks').map(({ taskList }) => taskList.progress)
      const done = lists.reduce((sum, progress) => sum + progress.done, 0)
      if (done === 0 || lists.some(({ open }) => open > 0)) continue
      for (const { feature, isTemplate } of documentsOfKind(group, 'feature-spec')) {
        if (isTemplate || feature.status !== 'draft' || !feature.statusPlace) continue
        const tasks = done === 1 ? 'its task is' : `all ${done} tasks are`
        yield {
          message: `The status is "${feature.rawStatus}", but ${tasks} done. Set it to what it is, such as "Implemented".`,
          place: feature.statusPlace,
          key: 'draft',
        }
      }
    }
  },
})

function feature(status: string, tasks: string): Readonly<Record<string, string>> {
  return {
    'specs/001-ropes/spec.md': `# Feature Specification: Ropes\n\n**Status**: ${status}\n\n## Requirements\n\n- **FR-001**: Ropes MUST hold.\n`,
    'specs/001-ropes/tasks.md': `# Tasks: Ropes\n\n${tasks}\n`,
  }
}
