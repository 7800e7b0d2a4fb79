import type { Cohort, FeatureStatus } from '../kinds/feature-spec/model'
import { defineDocumentCheck } from './check'

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred']

export const noTargetBeforeRollout = defineDocumentCheck({
  id: 'no-target-before-rollout',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'warning',
  what: 'The target date of a feature is before the rollout that the same document plans.',
  why: 'Other teams plan with the target date, which this rollout cannot meet.',
  remedy: 'Use the day of the general availability as the target date, or move the rollout.',
  examples: [
    {
      documents: { 'specs/berths.md': berths('2026-09-01', '**Cohorts**: office from 2026-08-01 -> all guests on 2026-09-01') },
      finds: [],
    },
    { documents: { 'specs/berths.md': berths('2026-09-30', '**Cohorts**: office from 2026-08-01 -> GA on 2026-09-01') }, finds: [] },
    { documents: { 'specs/berths.md': berths('2026-09-01', '**Cohorts**: office -> GA') }, finds: [] },
    {
      documents: { 'specs/berths.md': berths('2026-08-15', '**Cohorts**: office from 2026-08-01 -> western pier from 2026-09-01') },
      finds: [],
    },
    { documents: { 'specs/berths.md': berths('2026-09-01', '**Feature Flags**: `berth_list`, removed by 2026-12-01') }, finds: [] },
    { documents: { 'specs/berths.md': berths('2026-09-01', '**Cohorts**: office until 2026-10-01') }, finds: [] },
    {
      documents: {
        'specs/berths.md': berths('2026-07-01', '**Cohorts**: office from 2026-07-15 → GA on 2026-09-01').replace('Draft', 'Done'),
      },
      finds: [],
    },
    {
      documents: { 'specs/berths.md': berths('2026-07-01', '**Cohorts**: office from 2026-07-15 → western pier, 2026-09-01') },
      finds: ['2026-07-01'],
    },
    {
      documents: { 'specs/berths.md': berths('2026-08-15', '**Cohorts**: office from 2026-08-01 -> GA on 2026-09-01') },
      finds: ['2026-08-15'],
    },
    {
      documents: { 'specs/berths.md': berths('2026-08-15', '**Cohorts**:\n  - office: 2026-08-20\n  - everyone: 2026-09-01') },
      finds: ['2026-08-15'],
    },
  ],
  *find({ feature }) {
    const { targetDate, cohorts, status } = feature
    if (!targetDate || cohorts.length === 0 || over.includes(status)) return
    const { value, place } = targetDate
    const first = cohorts.reduce((one, other) => (other.date < one.date ? other : one))
    const open = cohorts.filter(({ isGeneral }) => isGeneral)
    const last = open.length === 1 ? open[0] : undefined
    const later = value < first.date ? first : last && value < last.date ? last : null
    if (!later) return
    yield {
      message: `The target date ${value} is before ${stepOf(later, first)} (${later.date}) of the rollout. Align the two dates.`,
      place,
      related: [later.place],
      severity: later === first ? 'warning' : 'info',
      key: `${value} ${later.date}`,
    }
  },
})

function stepOf(step: Cohort, first: Cohort): string {
  return step === first ? 'the first step' : 'the general availability'
}

function berths(target: string, line: string): string {
  return `# Berths\n\n| Field | Value |\n|---|---|\n| Status | Draft |\n| Target Date | ${target} |\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Rollout Plan\n- ${line}\n- **Rollback Criteria**: more than 1 % of bookings fail.\n`
}
