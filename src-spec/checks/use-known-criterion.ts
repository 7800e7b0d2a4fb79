import { tracedSpecs } from '../conventions/kiro/traced-specs'
import { defineWorkspaceCheck } from './check'

export const useKnownCriterion = defineWorkspaceCheck({
  id: 'use-known-criterion',
  scope: 'workspace',
  severity: 'warning',
  what: 'A task of a Kiro spec names a requirement or criterion that the requirements do not have.',
  why: 'The task serves a requirement that was removed, renumbered or never written down.',
  remedy: 'Name the criterion that the task serves now, or add it to the requirements.',
  examples: [
    { documents: spec('_Requirements: 1.1, 1.2_'), finds: [] },
    { documents: spec('_Requirements: 1_'), finds: [] },
    { documents: spec('_Requirements: All_'), finds: [] },
    // Ids of another list, and words.
    { documents: spec('_Requirements: FR-4.6 (vocabulary)_'), finds: [] },
    { documents: spec('_Requirements: ropes, 9.9 of the old plan_'), finds: [] },
    { documents: spec('_Leverage: 9.9_'), finds: [] },
    { documents: spec('_Requirements: 1.1, 1.3_'), finds: ['1.3'] },
    { documents: spec('_Requirements: 2.1, 1.1, 2.1_'), finds: ['2.1'] },
    { documents: spec('**Validates: Requirements 3.2**'), finds: ['3.2'] },
    // A number that stands for two requirements.
    { documents: spec('_Requirements: 1.3_', '\n### Requirement 1: Ropes\n\n1. THE list SHALL hold\n'), finds: [] },
    { documents: { '.kiro/specs/berths/tasks.md': '- [ ] 1. Draw\n  - _Requirements: 9.9_\n' }, finds: [] },
  ],
  *find({ features }) {
    for (const { requirements, tasks } of tracedSpecs(features)) {
      const known = new Set(requirements.flatMap(({ number, criteria }) => [number, ...criteria.map(({ id }) => id)]).map(lower))
      const reported = new Set<string>()
      for (const { requirements: named, hasUnclearTrace } of tasks) {
        for (const { id, place } of hasUnclearTrace ? [] : named) {
          if (known.has(lower(id)) || reported.has(id)) continue
          reported.add(id)
          yield {
            message: `There is no requirement ${id}. Name the one that this task serves, or add it to the requirements.`,
            place,
            key: id,
          }
        }
      }
    }
  },
})

function lower(id: string): string {
  return id.toLowerCase()
}

function spec(trace: string, more = ''): Readonly<Record<string, string>> {
  return {
    '.kiro/specs/berths/requirements.md': `# Requirements Document\n\n## Introduction\n\nGuests moor.\n\n## Requirements\n\n### Requirement 1: List\n\n**User Story:** As a guest, I want a list, so that I find a berth.\n\n#### Acceptance Criteria\n\n1. WHEN the list opens, THE harbour SHALL show free berths\n2. THE harbour SHALL sort them\n${more}`,
    '.kiro/specs/berths/tasks.md': `# Implementation Plan\n\n- [ ] 1. Draw the list\n  - ${trace}\n`,
  }
}
