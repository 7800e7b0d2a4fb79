import { defineDocumentCheck } from './check'

const lifecycle = 'Draft, Review, Approved, Building, Done, Deferred or Killed'

/** A sentence, and a word of another script, may state a status in a way that is not understood. */
const shortWord =
  /^[^\p{L}]*(?:\p{Script=Latin}{3,24}(?:[ -]\p{Script=Latin}{1,24}){0,2}|\p{Script=Latin}{2}[ -]\p{Script=Latin}{2,24})[^\p{L}]*$/u

export const useKnownFeatureStatus = defineDocumentCheck({
  id: 'use-known-feature-status',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'warning',
  what: 'A feature spec has a status that is not in its lifecycle.',
  why: 'Readers cannot tell whether the feature may be built, and the status cannot be compared with its evidence.',
  remedy: `Write ${lifecycle}.`,
  examples: [
    { documents: { 'specs/berths.md': berths('✅ Approved (2026-05-02)') }, finds: [] },
    { documents: { 'specs/berths.md': berths('In review') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Draft / Review / Approved') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Active since May') }, finds: [] },
    { documents: { 'specs/berths.md': berths('The western pier is done, and the rest follows') }, finds: [] },
    { documents: { 'specs/berths.md': berths('塩漬け') }, finds: [] },
    { documents: { 'specs/berths.md': berths('v2') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Marinated') }, finds: ['Marinated'] },
    { documents: { 'specs/berths.md': berths('In QA') }, finds: ['In QA'] },
  ],
  *find({ feature }) {
    if (feature.status !== 'unknown' || !feature.statusPlace || !shortWord.test(feature.rawStatus)) return
    const message = `"${feature.rawStatus}" is not a status of a feature spec. Write ${lifecycle}.`
    yield { message, place: feature.statusPlace, key: feature.rawStatus }
  },
})

function berths(status: string): string {
  return `# Berths\n\n| Field | Value |\n|---|---|\n| Status | ${status} |\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
}
