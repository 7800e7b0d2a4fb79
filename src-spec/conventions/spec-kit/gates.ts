import type { Blocker } from '../../model/readiness'
import { startOf } from '../../text/place'
import { committed, needsAcceptance, needsDocument, needsFilledDocument, needsOwnText, noError, tasksDone } from '../common-gates'
import { documentsOfKind } from '../feature-documents'
import { defineFeatureGates, type FeatureInput } from '../feature-gate'
import { storiesWithoutTask } from './story-tasks'

const clarification = /NEEDS CLARIFICATION/i

const spec = { kind: 'feature-spec', file: 'spec.md', sentence: 'Write down what the feature is for.' } as const

/** What a spec-kit feature passes from its first line to its last task. */
export const specKitGates = defineFeatureGates([
  needsDocument({ id: 'feature-spec-exists', stage: 'INIT', title: 'The spec exists', weight: 2 }, spec),
  needsFilledDocument({ id: 'feature-spec-filled', stage: 'INIT', title: 'The spec is no template', weight: 2 }, spec),
  {
    id: 'feature-no-clarification',
    stage: 'DRAFT',
    title: 'Nothing in the spec needs clarification',
    weight: 2,
    findings: { checks: ['no-placeholder'], within: ['feature-spec'], marks: (text) => clarification.test(text) },
  },
  needsOwnText('No text of the template is left in the spec', ['feature-spec'], (text) => !clarification.test(text)),
  needsAcceptance('feature-stories-have-scenarios', 'Every story has acceptance scenarios'),
  needsFilledDocument(
    { id: 'feature-plan-exists', stage: 'ACCEPT', title: 'The plan exists and is no template', weight: 2 },
    { kind: 'plan', file: 'plan.md', sentence: 'Plan how the feature is built.' },
  ),
  {
    id: 'feature-constitution-check',
    stage: 'ACCEPT',
    title: 'The plan is checked against the constitution',
    weight: 1,
    blockers: (feature) => (feature.hasConstitution ? uncheckedPlans(feature) : null),
  },
  {
    id: 'feature-stories-have-tasks',
    stage: 'ACCEPT',
    title: 'Tasks cover every story',
    weight: 2,
    findings: { checks: ['no-template-left'], within: ['tasks'] },
    blockers: (feature) => {
      const [tasks] = documentsOfKind(feature, 'tasks')
      if (!tasks) return [missingTasks(feature)]
      return storiesWithoutTask(feature).map(({ title, place }) => ({ sentence: `No task belongs to "${title}".`, place, finding: null }))
    },
  },
  {
    id: 'feature-checklists-reviewed',
    stage: 'ACCEPT',
    title: 'Checklists are reviewed',
    weight: 1,
    blockers: (feature) => {
      const checklists = documentsOfKind(feature, 'checklist')
      return checklists.length === 0 ? null : checklists.flatMap(openQuestions)
    },
  },
  noError,
  tasksDone,
  {
    id: 'feature-status-done',
    stage: 'GO',
    title: 'The status says that it is done',
    weight: 1,
    blockers: (feature) => {
      const [spec] = documentsOfKind(feature, 'feature-spec')
      const { status, rawStatus, statusPlace } = spec?.feature ?? {}
      if (!statusPlace) return null
      return status === 'done'
        ? []
        : [
            {
              sentence: `The status is "${rawStatus}". Set it to "Implemented" once the feature is done.`,
              place: statusPlace,
              finding: null,
            },
          ]
    },
  },
  committed,
])

function uncheckedPlans(feature: FeatureInput): readonly Blocker[] {
  return documentsOfKind(feature, 'plan').flatMap(({ path, plan, hasContent }): readonly Blocker[] => {
    if (plan.constitutionCheck === null) {
      return [{ sentence: `${path} has no Constitution Check.`, place: startOf(path), finding: null }]
    }
    if (hasContent(plan.constitutionCheck)) return []
    return [{ sentence: `The Constitution Check of ${path} is not filled in.`, place: startOf(path), finding: null }]
  })
}

function missingTasks({ id, path }: FeatureInput): Blocker {
  return { sentence: `${id} has no tasks.md. Break the plan down into tasks.`, place: startOf(`${path}/tasks.md`), finding: null }
}

function openQuestions({ path, entries }: ReturnType<typeof documentsOfKind<'checklist'>>[number]): readonly Blocker[] {
  const open = entries.filter(({ isReviewed }) => !isReviewed)
  const [first] = open
  if (!first) return []
  const count = open.length === 1 ? '1 question is' : `${open.length} questions are`
  return [{ sentence: `${count} not reviewed in ${path}.`, place: first.place, finding: null }]
}
