import type { FeatureStatus } from '../kinds/feature-spec/model'
import { sectionAt } from '../markdown/parser/sections'
import { defineDocumentCheck } from './check'

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred']
const none = /^\s*(?:[-*] )?(?:none\b|n\/a\b|not applicable|keine?r?\b|entfällt|无|不适用)/i

export const rolloutNeedsRollback = defineDocumentCheck({
  id: 'rollout-needs-rollback',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'warning',
  what: 'The rollout of a feature has no rollback criterion, or one that cannot be measured.',
  why: 'Without an agreed threshold, the team argues about a rollback while users are affected.',
  remedy: 'State the threshold at which the feature is switched off, and how.',
  examples: [
    { documents: { 'specs/berths.md': berths('- Rollback criteria: more than 2 % failed bookings.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('The flag is switched off when bookings fail.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('None: it is a page for the harbour office alone.') }, finds: [] },
    {
      documents: { 'specs/berths.md': berths('- **Rollback criteria**: if a single booking is lost, or the office is unhappy.') },
      finds: [],
    },
    { documents: { 'specs/berths.md': berths('- **Rollback criteria**: if it is too slow, see the alerts of the runbook.') }, finds: [] },
    { documents: { 'specs/berths.md': berths('- **Rollback**: switch the flag off; issues are collected by the office.') }, finds: [] },
    {
      documents: {
        'specs/berths.md': berths('- **Rollback criteria**: if it feels slow, @ana switches `berth_list` off; see the runbook.'),
      },
      finds: ['**Rollback criteria**: if it feels slow, @ana switches `berth_list` off; see the runbook.'],
    },
    {
      documents: { 'specs/berths.md': berths('- **Rollback criteria**: if guests complain too much, switch the flag off.') },
      finds: ['**Rollback criteria**: if guests complain too much, switch the flag off.'],
    },
    { documents: { 'specs/berths.md': berths('- First week: the western pier.') }, finds: ['## Rollout'] },
    { documents: { 'specs/berths.md': berths('- First week: the western pier.\n- **Rollback criteria**:') }, finds: ['## Rollout'] },
  ],
  *find({ feature, outline, hasContent }) {
    if (!feature.rollout || over.includes(feature.status)) return
    if (feature.rollback) {
      const { text, place } = feature.rollback
      if (!isVague(text)) return
      const message = 'The rollback criterion has no threshold. State the number, or the event, at which the feature is switched off.'
      yield { message, place, severity: 'info', key: 'threshold' }
      return
    }
    const section = sectionAt(outline, feature.rollout.range.from)
    const body = outline.sections[section]?.body ?? feature.rollout.range
    if (!hasContent(section) || none.test(outline.text.slice(body.from, body.from + 60))) return
    const message = 'The rollout has no rollback criterion. State the threshold at which the feature is switched off, and how.'
    yield { message, place: feature.rollout, key: 'rollback' }
  },
})

const criterionLabel = /^[^:：]{0,30}\b(?:criteri(?:a|on)|conditions?|triggers?)\b[^:：]{0,20}[:：]/i
const feeling =
  /\b(?:complain\w*|unhappy|dissatisfied|feels?|not work (?:well|properly)|(?:goes?|going|go) wrong|too (?:much|many|slow|high|long|often|bad\w*)|slow|bad|badly|poor|poorly|unstable|problems?|issues?|unexpected|significant\w*)\b/i
/** A number, a word for one, an event that happens or not, or a place where the threshold is. */
const measured =
  /\p{N}|\b(?:any|single|one|two|three|first|each|every|twice|double\w*|half|zero|slos?|slas?|budgets?|alerts?|alarms?|runbooks?|thresholds?|baseline|loss|lost|los(?:e|ing)|corrupt\w*|leak\w*|breach\w*|fail\w*|crash\w*|outages?|down|errors?|incidents?|P[0-4]|duplicat\w*|overbook\w*)\b|`|\[/iu

/** What is done then, which may name anything. */
const action = /\s*(?:→|->|;|[,:]\s(?:then\b|@|we\b|the flag\b|(?:switch|turn|disabl|roll)\w*)).*$/su

/** The line calls itself a criterion, and names only impressions. */
function isVague(text: string): boolean {
  const [label = ''] = criterionLabel.exec(text) ?? []
  const condition = text.slice(label.length).replace(action, '')
  return label !== '' && feeling.test(condition) && !measured.test(condition)
}

function berths(rollout: string): string {
  return `# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Rollout\n${rollout}\n`
}
