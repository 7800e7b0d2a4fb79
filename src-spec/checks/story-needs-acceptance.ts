import type { DocumentOf } from '../kinds/document'
import { countScenarios } from '../reading/requirement-blocks/requirement-block'
import { place } from '../text/place'
import { type CheckResult, defineDocumentCheck } from './check'

const deltaPath = 'openspec/changes/list-berths/specs/berths/spec.md'

export const storyNeedsAcceptance = defineDocumentCheck({
  id: 'story-needs-acceptance',
  scope: 'document',
  kinds: ['feature-spec', 'spec-delta'],
  inTemplates: true,
  severity: 'warning',
  what: 'A user story or requirement has no acceptance criterion.',
  why: 'Developers and testers will decide differently when it is done.',
  remedy: 'Add at least one acceptance criterion, or a scenario with Given, When and Then.',
  examples: [
    { documents: { 'specs/berths.md': berths('**Acceptance criteria:**\n- [ ] Free berths are listed first.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('1. **Given** a full harbour, **When** I look, **Then** I am told so.') }, finds: [] },
    { documents: { 'specs/berths.md': `${berths('')}\n## Acceptance Criteria\n- Free berths are listed first.\n` }, finds: [] },
    { documents: { 'specs/berths.md': berths('**Independent Test**: open the list and see the free berths.') }, finds: [] },
    { documents: { 'specs/berths.md': `${berths('')}\n## Test scenarios\n- A full harbour: the list says so.\n` }, finds: [] },
    { documents: { 'specs/berths.md': berths('Guests arrive late and tired.') }, finds: ['### Story 1: Find a berth'] },
    { documents: { 'specs/berths.md': berths('**Why this priority**: guests are tired.') }, finds: ['### Story 1: Find a berth'] },
    { documents: { 'openspec/specs/berths/spec.md': mainSpec('#### Scenario: Free first\n- **THEN** free berths come first') }, finds: [] },
    { documents: { 'openspec/specs/berths/spec.md': mainSpec('#### Fog\nThe list is short.') }, finds: [] },
    { documents: { 'openspec/specs/berths/spec.md': mainSpec('#### Scenario: Free first') }, finds: ['### Requirement: List berths'] },
    { documents: { 'openspec/specs/berths/spec.md': mainSpec('- Scenario: free first') }, finds: ['### Requirement: List berths'] },
    { documents: { [deltaPath]: delta('MODIFIED', '- WHEN it opens') }, finds: ['### Requirement: List berths'] },
    { documents: { [deltaPath]: delta('REMOVED', '**Reason**: not used') }, finds: [] },
    { documents: { 'openspec/changes/archive/2026-01-02-list/specs/berths/spec.md': delta('ADDED', '') }, finds: [] },
  ],
  *find(document) {
    if (document.kind === 'spec-delta') yield* requirementsWithoutScenario(document)
    else if (document.mainSpec) {
      for (const { title, criteria, place } of document.feature.stories) if (criteria.length === 0) yield withoutScenario(title, place)
    } else if (!document.isTemplate) yield* storiesWithoutAcceptance(document)
  },
})

function* requirementsWithoutScenario({ path, outline, delta: { added, modified } }: DocumentOf<'spec-delta'>): Iterable<CheckResult> {
  for (const block of [...added, ...modified]) {
    if (countScenarios(block) === 0) yield withoutScenario(block.name, place(path, outline, block.range))
  }
}

/** OpenSpec refuses a document with such a requirement. */
function withoutScenario(name: string, at: CheckResult['place']): CheckResult {
  const message = `"${name}" has no scenario. Add a heading "#### Scenario: …" with its steps below it.`
  return { message, place: at, key: name, severity: 'error' }
}

function* storiesWithoutAcceptance({ feature }: DocumentOf<'feature-spec'>): Iterable<CheckResult> {
  // Criteria outside the stories may apply to all of them.
  if (feature.acceptance.length > 0) return
  for (const { title, criteria, place } of feature.stories) {
    if (criteria.length > 0) continue
    yield { message: `"${title}" has no acceptance criterion. State what must be true when it is done.`, place, key: title }
  }
}

function berths(story: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## User Stories\n\n### Story 1: Find a berth\n\n${story}\n`
}

function mainSpec(below: string): string {
  return `# Berths\n\n## Purpose\nTo moor.\n\n## Requirements\n\n### Requirement: List berths\nThe list SHALL be complete.\n\n${below}\n`
}

function delta(section: string, below: string): string {
  return `## ${section} Requirements\n\n### Requirement: List berths\nThe list SHALL be complete.\n\n${below}\n`
}
