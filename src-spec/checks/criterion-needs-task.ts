import { type TracedSpec, tracedSpecs } from '../conventions/kiro/traced-specs'
import type { KiroRequirement } from '../kinds/feature-spec/kiro/model'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const criterionNeedsTask = defineWorkspaceCheck({
  id: 'criterion-needs-task',
  scope: 'workspace',
  severity: 'warning',
  what: 'No task of a Kiro spec serves one of its acceptance criteria, though its tasks name the criteria that they serve.',
  why: 'What no task serves is not built, and nobody notices until it is missed.',
  remedy: 'Name the criterion in the task that serves it, or add a task.',
  examples: [
    { documents: spec('_Requirements: 1.1, 1.2_', '_Requirements: 2.1_'), finds: [] },
    { documents: spec('_Requirements: 1_', '_Requirements: 2_'), finds: [] },
    { documents: spec('_Requirements: All_', '_Requirements: 1.1_'), finds: [] },
    { documents: spec('_Requirements: 1.1-1.2_', '_Requirements: 2.1_'), finds: [] },
    // It is not known what the second task serves.
    { documents: spec('_Requirements: 1.1_', '_Requirements: security_'), finds: [] },
    // Most tasks name nothing.
    { documents: spec('_Requirements: 1.1_', 'Paint it', 'Sail'), finds: [] },
    { documents: spec('Draw it', 'Paint it'), finds: [] },
    { documents: spec('_Requirements: 1.1_', '_Requirements: 2.1_'), finds: ['### Requirement 1: List'] },
    { documents: spec('_Requirements: 1_', '_Requirements: 1.2_'), finds: ['### Requirement 2: Ropes'] },
  ],
  *find({ features }) {
    for (const traced of tracedSpecs(features)) {
      if (!isTraceWhole(traced)) continue
      const { document, requirements, tasks } = traced
      const served = new Set(tasks.flatMap((task) => task.requirements.map(({ id }) => id.toLowerCase())))
      for (const requirement of requirements) {
        const missing = unserved(requirement, served)
        if (missing.length === 0) continue
        const several = missing.length > 1
        yield {
          message: `No task serves ${several ? 'the criteria' : 'criterion'} ${missing.join(', ')}. Name ${several ? 'them' : 'it'} in the task that does, or add a task.`,
          place: place(document.path, document.outline, requirement.range),
          key: missing.join(' '),
        }
      }
    }
  },
})

/** Most tasks name what they serve, none for all, and none in words alone. */
function isTraceWhole({ tasks }: TracedSpec): boolean {
  const naming = tasks.filter(({ requirements }) => requirements.length > 0).length
  return !tasks.some(({ isForAll, hasUnclearTrace }) => isForAll || hasUnclearTrace) && naming * 2 >= tasks.length
}

function unserved({ number, criteria }: KiroRequirement, served: ReadonlySet<string>): readonly string[] {
  return served.has(number.toLowerCase()) ? [] : criteria.flatMap(({ id }) => (served.has(id.toLowerCase()) ? [] : [id]))
}

function spec(...details: readonly string[]): Readonly<Record<string, string>> {
  const story = '**User Story:** As a guest, I want it, so that I moor.\n\n#### Acceptance Criteria\n\n'
  return {
    '.kiro/specs/berths/requirements.md': `# Requirements Document\n\n## Introduction\n\nGuests moor.\n\n## Requirements\n\n### Requirement 1: List\n\n${story}1. WHEN the list opens, THE harbour SHALL show free berths\n2. THE harbour SHALL sort them\n\n### Requirement 2: Ropes\n\n${story}1. THE ropes SHALL hold\n`,
    '.kiro/specs/berths/tasks.md': `# Implementation Plan\n\n${details.map((detail, index) => `- [ ] ${index + 1}. Work\n  - ${detail}\n`).join('')}`,
  }
}
