import { documentsOfKind, type FeatureDocuments } from '../conventions/feature-documents'
import { storyNumber } from '../kinds/feature-spec/story-number'
import type { PlannedTask } from '../kinds/tasks/model'
import { defineWorkspaceCheck } from './check'

export const useKnownStory = defineWorkspaceCheck({
  id: 'use-known-story',
  scope: 'workspace',
  severity: 'warning',
  what: 'A task of a spec-kit feature is tagged with a story that the spec does not have.',
  why: 'The work cannot be traced to what it is for, and is missed when its story is tested.',
  remedy: 'Correct the number of the tag, or add the story to the spec.',
  examples: [
    { documents: feature('### User Story 1 - Cut (Priority: P1)', '- [ ] T001 [P] [US1] Cut\n- [ ] T002 Sew'), finds: [] },
    { documents: feature('### Stories of the crew', '- [ ] T001 Cut'), finds: [] },
    // Stories without numbers may be any of them.
    { documents: feature('### User Story: Cut', '- [ ] T001 [US1] Cut'), finds: [] },
    {
      documents: feature('### User Story 1 - Cut (Priority: P1)', '- [ ] T001 [US2] Cut\n- [ ] T002 [US2] Sew'),
      finds: ['T001 [US2] Cut'],
    },
    { documents: feature('### Notes', '- [ ] T001 [US1] Cut\n- [ ] T002 [US2] Sew'), finds: ['T001 [US1] Cut'] },
  ],
  *find({ features }) {
    for (const group of features) {
      if (group.convention !== 'spec-kit') continue
      const known = knownStories(group)
      const lists = documentsOfKind(group, 'tasks').filter(({ isTemplate }) => !isTemplate)
      const tasks = lists.flatMap(({ taskList }) => taskList.tasks)
      if (known?.size === 0)
        yield* unknownStories(tasks, 'the spec has no numbered story', 'Number its stories, or drop the tags.', () => true)
      else if (known)
        yield* unknownStories(
          tasks,
          'the spec has no story of that number',
          'Correct the tag, or add the story.',
          (story) => !known.has(story),
        )
    }
  },
})

/** The numbers of the stories; null where there is no spec to look at, or a story without a number. */
function knownStories(group: FeatureDocuments): ReadonlySet<string> | null {
  const specs = documentsOfKind(group, 'feature-spec').filter(({ isTemplate, path }) => !isTemplate && path === `${group.path}/spec.md`)
  if (specs.length === 0) return null
  const numbers = specs.flatMap(({ feature: { stories } }) => stories.map(({ title }) => storyNumber(title)))
  return numbers.includes(null) ? null : new Set(numbers.flatMap((number) => number ?? []))
}

/** One result for a list of tasks, at the first of them. */
function* unknownStories(tasks: readonly PlannedTask[], problem: string, remedy: string, isUnknown: (story: string) => boolean) {
  const unknown = tasks.filter(({ stories }) => stories.some(isUnknown))
  const [first] = unknown
  if (!first) return
  const numbers = [...new Set(unknown.flatMap(({ stories }) => stories.filter(isUnknown)))].map((number) => `US${number}`)
  const many = unknown.length === 1 ? 'A task is' : `${unknown.length} tasks are`
  yield {
    message: `${many} tagged ${numbers.join(', ')}, but ${problem}. ${remedy}`,
    place: first.place,
    related: unknown.slice(1).map(({ place }) => place),
    key: numbers.join(' '),
  }
}

function feature(story: string, tasks: string): Readonly<Record<string, string>> {
  return {
    'specs/001-ropes/spec.md': `# Feature Specification: Ropes\n\n**Status**: Draft\n\n## User Scenarios & Testing\n\n${story}\n\nThe mate works.\n\n**Acceptance Scenarios**:\n\n1. **Given** a rope, **When** it is cut, **Then** it holds.\n`,
    'specs/001-ropes/tasks.md': `# Tasks: Ropes\n\n${tasks}\n`,
  }
}
