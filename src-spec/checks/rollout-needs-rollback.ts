import type { FeatureStatus } from '../kinds/feature-spec/model'
import { sectionAt } from '../markdown/parser/sections'
import { defineDocumentCheck } from './check'

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred']
const none = /^\s*(?:[-*] )?(?:none\b|n\/a\b|not applicable|keine?r?\b|entfällt|无|不适用)/i

export const rolloutNeedsRollback = defineDocumentCheck({
  id: 'rollout-needs-rollback',
  scope: 'document',
  kinds: ['feature-spec'],
  inTemplates: false,
  severity: 'warning',
  what: 'The rollout of a feature has no rollback criterion.',
  why: 'Without an agreed threshold, the team argues about a rollback while users are affected.',
  remedy: 'State the threshold at which the feature is switched off, and how.',
  examples: [
    { documents: { 'specs/berths.md': berths('- Rollback criteria: more than 2 % failed bookings.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('The flag is switched off when bookings fail.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('None: it is a page for the harbour office alone.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('- First week: the western pier.') }, finds: ['## Rollout'] },
    { documents: { 'specs/berths.md': berths('- First week: the western pier.\n- **Rollback criteria**:') }, finds: ['## Rollout'] },
  ],
  *find({ feature, outline, hasContent }) {
    if (!feature.rollout || feature.rollback || over.includes(feature.status)) return
    const section = sectionAt(outline, feature.rollout.range.from)
    const body = outline.sections[section]?.body ?? feature.rollout.range
    if (!hasContent(section) || none.test(outline.text.slice(body.from, body.from + 60))) return
    const message = 'The rollout has no rollback criterion. State the threshold at which the feature is switched off, and how.'
    yield { message, place: feature.rollout, key: 'rollback' }
  },
})

function berths(rollout: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Rollout\n${rollout}\n`
}
