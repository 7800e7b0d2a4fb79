import { startOf } from '../../text/place'
import { blocker, committed, needsOwnText, noError, tasksDone, withoutScenarios } from '../common-gates'
import { documentsOfKind } from '../feature-documents'
import { defineFeatureGates } from '../feature-gate'

/** What an OpenSpec change passes from its proposal to the archive. */
export const openspecGates = defineFeatureGates([
  {
    id: 'feature-proposal-exists',
    stage: 'INIT',
    title: 'The change is proposed',
    weight: 2,
    findings: { checks: ['no-template-left'], within: ['change-proposal'] },
    blockers: (feature) => {
      const isProposed = documentsOfKind(feature, 'change-proposal').length + documentsOfKind(feature, 'spec-delta').length > 0
      return isProposed ? [] : [blocker(`${feature.id} has no proposal.md. Say why the change is made.`, `${feature.path}/proposal.md`)]
    },
  },
  needsOwnText('Nothing of the template is left in proposal and deltas', ['change-proposal', 'spec-delta']),
  {
    id: 'feature-has-deltas',
    stage: 'DRAFT',
    title: 'The change says which requirements it changes',
    weight: 2,
    blockers: (feature) => {
      if (feature.isWithoutDeltas) return null
      return documentsOfKind(feature, 'spec-delta').length > 0
        ? []
        : [blocker(`${feature.id} changes no requirement yet. Add a delta below specs/.`, `${feature.path}/specs`)]
    },
  },
  {
    id: 'feature-requirements-have-scenarios',
    stage: 'DRAFT',
    title: 'Every changed requirement has a scenario',
    weight: 2,
    blockers: withoutScenarios,
  },
  {
    id: 'feature-tasks-exist',
    stage: 'ACCEPT',
    title: 'The work is broken down into tasks',
    weight: 2,
    findings: { checks: ['no-template-left'], within: ['tasks'] },
    blockers: (feature) =>
      documentsOfKind(feature, 'tasks').length > 0
        ? []
        : [blocker(`${feature.id} has no tasks.md. Break the change down into tasks.`, `${feature.path}/tasks.md`)],
  },
  noError,
  tasksDone,
  committed,
  {
    id: 'feature-archived',
    stage: 'GO',
    title: 'The change is archived',
    weight: 1,
    blockers: ({ id, isArchived, documents, path }) =>
      isArchived ? [] : [{ sentence: `Archive ${id} when its work is done.`, place: startOf(documents[0]?.path ?? path), finding: null }],
  },
])
