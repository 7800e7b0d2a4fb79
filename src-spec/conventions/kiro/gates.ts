import { committed, needsAcceptance, needsDocument, needsFilledDocument, needsOwnText, noError, tasksDone } from '../common-gates'
import { defineFeatureGates } from '../feature-gate'

const requirements = { kind: 'feature-spec', file: 'requirements.md', sentence: 'Write down what is required.' } as const

/** What a Kiro spec passes from its requirements to its last task. */
export const kiroGates = defineFeatureGates([
  needsDocument({ id: 'feature-requirements-exist', stage: 'INIT', title: 'The requirements exist', weight: 2 }, requirements),
  needsFilledDocument(
    { id: 'feature-requirements-filled', stage: 'INIT', title: 'The requirements are no template', weight: 2 },
    requirements,
  ),
  needsOwnText('No text of the template is left in the requirements', ['feature-spec']),
  needsAcceptance('feature-requirements-have-criteria', 'Every requirement has acceptance criteria'),
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
