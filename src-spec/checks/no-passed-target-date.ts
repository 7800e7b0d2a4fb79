import type { FeatureStatus } from '../kinds/feature-spec/model'
import { defineDocumentCheck } from './check'

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred', 'other', 'unknown']

export const noPassedTargetDate = defineDocumentCheck({
  id: 'no-passed-target-date',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'warning',
  what: 'The target date of a feature has passed, and the feature is not done, deferred or killed.',
  why: 'People plan with a date that was not met.',
  remedy: 'Agree on a new date, or correct the status.',
  examples: [
    { documents: { 'specs/berths.md': berths('Building', '2026-09-01') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Done', '2026-05-01') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Building', 'early summer') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Building', '2026-05-01') }, finds: ['2026-05-01'] },
    {
      documents: { 'specs/berths.md': berths('Approved', '01.05.2026, moved from 01.04.2026') },
      finds: ['01.05.2026, moved from 01.04.2026'],
    },
  ],
  *find({ feature }, today) {
    const target = feature.targetDate
    if (!target || over.includes(feature.status) || target.value >= today) return
    const status = feature.rawStatus === '' ? 'not given' : `"${feature.rawStatus}"`
    yield {
      message: `The target date ${target.value} has passed, but the status is ${status}. Agree on a new date, or correct the status.`,
      place: target.place,
      key: target.value,
    }
  },
})

function berths(status: string, target: string): string {
  return `# Berths\n\n| Field | Value |\n|---|---|\n| Status | ${status} |\n| Target Date | ${target} |\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
}
