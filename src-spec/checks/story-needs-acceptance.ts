import { defineDocumentCheck } from './check'

export const storyNeedsAcceptance = defineDocumentCheck({
  id: 'story-needs-acceptance',
  scope: 'document',
  kinds: ['feature-spec'],
  inTemplates: false,
  severity: 'warning',
  what: 'A user story or requirement has no acceptance criterion.',
  why: 'Developers and testers will decide differently when it is done.',
  remedy: 'Add at least one acceptance criterion, or a scenario with Given, When and Then.',
  examples: [
    { documents: { 'specs/berths.md': berths('**Acceptance criteria:**\n- [ ] Free berths are listed first.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('1. **Given** a full harbour, **When** I look, **Then** I am told so.') }, finds: [] },
    { documents: { 'specs/berths.md': `${berths('')}\n## Acceptance Criteria\n- Free berths are listed first.\n` }, finds: [] },
    { documents: { 'specs/berths.md': berths('Guests arrive late and tired.') }, finds: ['### Story 1: Find a berth'] },
  ],
  *find({ feature }) {
    // Criteria outside the stories may apply to all of them.
    if (feature.acceptance.length > 0) return
    for (const { title, criteria, place } of feature.stories) {
      if (criteria.length > 0) continue
      yield { message: `"${title}" has no acceptance criterion. State what must be true when it is done.`, place, key: title }
    }
  },
})

function berths(story: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## User Stories\n\n### Story 1: Find a berth\n\n${story}\n`
}
