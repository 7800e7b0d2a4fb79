import type { SpecDocument } from '../kinds/document'
import type { FeatureSpec, FeatureStatus } from '../kinds/feature-spec/model'
import type { Place } from '../text/source'
import { defineDocumentCheck } from './check'

export const noStatusAheadOfEvidence = defineDocumentCheck({
  id: 'no-status-ahead-of-evidence',
  scope: 'document',
  kinds: ['feature-spec'],
  inTemplates: false,
  severity: 'warning',
  what: 'The status of a feature spec claims more than its checkboxes show.',
  why: 'People build, test and announce by the status, and discover the gaps late.',
  remedy: 'Tick the boxes once they are true, or set the status back.',
  examples: [
    { documents: { 'specs/berths.md': berths('Approved', '[x]', '[ ]') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Done', '[x]', '[x]') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Approved', '[ ]', '[ ]') }, finds: ['Approved'] },
    { documents: { 'specs/berths.md': berths('Done', '[x]', '[ ]') }, finds: ['Done'] },
    { documents: { 'specs/berths.md': `${berths('Building', '[x]', '[ ]')}\n- OPEN QUESTION: who pays?\n` }, finds: ['Building'] },
  ],
  *find(document) {
    const { feature } = document
    if (!feature.statusPlace) return
    for (const { evidence, places, act } of missing(document, feature)) {
      if (places.length === 0) continue
      const many = places.length === 1 ? '' : ` (${places.length} places)`
      yield {
        message: `The status is "${feature.rawStatus}", but ${evidence}${many}. ${act}, or set the status back.`,
        place: feature.statusPlace,
        related: places.slice(0, 20),
        key: evidence,
      }
    }
  },
})

interface Gap {
  readonly evidence: string
  readonly places: readonly Place[]
  readonly act: string
}

const approved: readonly FeatureStatus[] = ['approved', 'building', 'done']
const building: readonly FeatureStatus[] = ['building', 'done']

function missing({ items }: SpecDocument, feature: FeatureSpec): readonly Gap[] {
  const { status, signOffs, questions, stories, acceptance } = feature
  const gaps: Gap[] = []
  if (approved.includes(status)) {
    const open = signOffs.filter((signOff) => !signOff.done && !signOff.optional)
    gaps.push({ evidence: 'a sign-off is open', places: open.map(({ place }) => place), act: 'Get the sign-off' })
  }
  if (building.includes(status)) {
    const tagged = items.filter((item) => item.kind === 'openQuestion' && item.blocking)
    gaps.push({ evidence: 'a question is open', places: [...tagged, ...questions].map(({ place }) => place), act: 'Answer it' })
  }
  if (status === 'done') {
    const open = [...stories.flatMap((story) => story.criteria), ...acceptance].filter(({ box }) => box === 'open')
    gaps.push({ evidence: 'an acceptance criterion is not ticked', places: open.map(({ place }) => place), act: 'Verify and tick it' })
  }
  return gaps
}

function berths(status: string, signedOff: string, accepted: string): string {
  return `# Berths\n\n**Status**: ${status}\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- ${accepted} Free berths are listed first.\n\n## Sign-off\n- ${signedOff} Harbour office\n- [ ] Security (if needed)\n`
}
