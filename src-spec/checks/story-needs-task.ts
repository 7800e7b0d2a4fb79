import { documentsOfKind } from '../conventions/feature-documents'
import { storiesWithoutTask } from '../conventions/spec-kit/story-tasks'
import { defineWorkspaceCheck } from './check'

export const storyNeedsTask = defineWorkspaceCheck({
  id: 'story-needs-task',
  scope: 'workspace',
  severity: 'warning',
  what: 'A story of a spec-kit feature has no task, though others of the feature have.',
  why: 'The feature looks complete when the last task is done, and the story is missing.',
  remedy: 'Plan its tasks and tag them with the number of the story, or take the story out of the spec.',
  examples: [
    { documents: feature('- [ ] T001 [US1] Cut\n- [ ] T002 [US2] Sew'), finds: [] },
    { documents: feature('- [ ] T001 Cut\n- [ ] T002 Sew'), finds: [] },
    { documents: feature('- [ ] T001 [US1, US2] Cut'), finds: [] },
    { documents: feature('- [ ] T001 [US1] Cut\n- [ ] T002 Sew'), finds: ['### User Story 2 - Sew (Priority: P2)'] },
  ],
  *find({ features }) {
    for (const group of features) {
      if (group.convention !== 'spec-kit' || documentsOfKind(group, 'tasks').every(({ isTemplate }) => isTemplate)) continue
      for (const { title, place } of storiesWithoutTask(group)) {
        yield { message: `No task is tagged with "${title}". Plan its tasks, or take the story out of the spec.`, place, key: title }
      }
    }
  },
})

function feature(tasks: string): Readonly<Record<string, string>> {
  const story = (number: number, name: string) =>
    `### User Story ${number} - ${name} (Priority: P${number})\n\nThe mate works.\n\n**Acceptance Scenarios**:\n\n1. **Given** a rope, **When** it is used, **Then** it holds.\n`
  return {
    'specs/001-ropes/spec.md': `# Feature Specification: Ropes\n\n**Status**: Draft\n\n## User Scenarios & Testing\n\n${story(1, 'Cut')}\n${story(2, 'Sew')}`,
    'specs/001-ropes/tasks.md': `# Tasks: Ropes\n\n${tasks}\n`,
  }
}
