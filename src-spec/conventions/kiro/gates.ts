import { committed, needsDocument, needsFilledDocument, noError, tasksDone } from '../common-gates'
import { defineFeatureGates } from '../feature-gate'

const requirements = { kind: 'feature-spec', file: 'requirements.md', sentence: 'Write down what is required.' } as const

/** What a Kiro spec passes from its requirements to its last task. */
export const kiroGates = defineFeatureGates([
  needsDocument({ id: 'feature-requirements-exist', stage: 'INIT', title: 'The requirements exist', weight: 2 }, requirements),
  needsFilledDocument(
    { id: 'feature-requirements-filled', stage: 'INIT', title: 'The requirements are no template', weight: 2 },
    requirements,
  ),
  {
    id: 'feature-no-template-text',
    stage: 'DRAFT',
    title: 'No text of the template is left in the requirements',
    weight: 2,
    findings: { checks: ['no-placeholder', 'no-template-left'], within: ['feature-spec'] },
  },
  {
    id: 'feature-requirements-have-criteria',
    stage: 'DRAFT',
    title: 'Every requirement has acceptance criteria',
    weight: 2,
    findings: { checks: ['story-needs-acceptance'], within: ['feature-spec'] },
  },
  needsFilledDocument(
    { id: 'feature-design-exists', stage: 'ACCEPT', title: 'The design exists and is no template', weight: 2 },
    { kind: 'plan', file: 'design.md', sentence: 'Describe how it is built.' },
  ),
  needsFilledDocument(
    { id: 'feature-tasks-exist', stage: 'ACCEPT', title: 'The work is broken down into tasks', weight: 2 },
    { kind: 'tasks', file: 'tasks.md', sentence: 'Break the design down into tasks.' },
  ),
  noError,
  tasksDone,
  committed,
])
