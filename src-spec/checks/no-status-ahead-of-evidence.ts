import type { SpecDocument } from '../kinds/document'
import type { FeatureSpec, FeatureStatus } from '../kinds/feature-spec/model'
import { hasUnsignedApprovers, isNeeded } from '../kinds/feature-spec/needed-sign-offs'
import type { Place } from '../text/source'
import { defineDocumentCheck } from './check'

export const noStatusAheadOfEvidence = defineDocumentCheck({
  id: 'no-status-ahead-of-evidence',
  scope: 'document',
  kinds: ['feature-spec'],
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
    // The template writes goals with boxes; many authors do not.
    { documents: { 'specs/berths.md': `${berths('Done', '[x]', '[x]')}\n## Goals of the year\n- [x] Guests stay.\n` }, finds: [] },
    { documents: { 'specs/berths.md': `${berths('Done', '[x]', '[x]')}\n## Goals of the year\n- [ ] Guests stay.\n` }, finds: ['Done'] },
    { documents: { 'specs/berths.md': `${berths('Done', '[x]', '[x]')}\n## Non-Goals\n- [ ] Ferries.\n` }, finds: [] },
    {
      documents: { 'specs/berths.md': `${berths('Building', '[x]', '[ ]')}\n## Security & Compliance\n- [ ] Audit log of bookings\n` },
      finds: [],
    },
    {
      documents: {
        'specs/berths.md': `${berths('Done', '[x]', '[x]')}\n## Security & Compliance\n- [ ] Audit log: n/a, nothing is stored\n`,
      },
      finds: [],
    },
    {
      documents: { 'specs/berths.md': `${berths('Done', '[x]', '[x]')}\n## Security & Compliance\n- [ ] Audit log of bookings\n` },
      finds: ['Done'],
    },
    // An approver who is named is needed.
    { documents: { 'specs/berths.md': approvedBy('@ana', '- [x] Lead: @ana\n- [ ] Security (if needed): @ben') }, finds: [] },
    {
      documents: { 'specs/berths.md': approvedBy('@ana, @ben', '- [x] Lead: @ana\n- [ ] Security (if needed): @ben, not needed') },
      finds: [],
    },
    {
      documents: { 'specs/berths.md': approvedBy('@ana, @ben', '- [x] Lead: @ana\n- [ ] Security (if needed): @ben') },
      finds: ['Approved'],
    },
    { documents: { 'specs/berths.md': approvedBy('@ana', '') }, finds: ['Approved'] },
    { documents: { 'specs/berths.md': `${approvedBy('@ana', '')}\n## 8. Review\nAgreed in the meeting of May.\n` }, finds: [] },
    { documents: { 'specs/berths.md': approvedBy('@ana', '').replace('Approved', 'Draft') }, finds: [] },
    { documents: { 'specs/berths.md': approvedBy('@ana (approved on 2026-05-02)', '') }, finds: [] },
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
        related: places,
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
  const { status, signOffs, questions } = feature
  const gaps: Gap[] = []
  if (approved.includes(status)) {
    const open = signOffs.filter((signOff) => !signOff.done && isNeeded(signOff, feature.head))
    gaps.push({ evidence: 'a sign-off is open', places: open.map(({ place }) => place), act: 'Get the sign-off' })
    const { approvers } = feature.head
    const places = approvers && !feature.hasSignOffs && hasUnsignedApprovers(feature.head) ? [approvers.place] : []
    gaps.push({ evidence: 'there is no section with the sign-offs of its approvers', places, act: 'Add it' })
  }
  if (building.includes(status)) {
    const tagged = items.filter((item) => item.kind === 'openQuestion' && item.blocking)
    gaps.push({ evidence: 'a question is open', places: [...tagged, ...questions].map(({ place }) => place), act: 'Answer it' })
  }
  if (status === 'done') gaps.push(unticked(feature))
  return gaps
}

/** The open boxes of work that is done, in one gap. */
function unticked({ stories, acceptance, compliance, goals }: FeatureSpec): Gap {
  const criteria = [...stories.flatMap((story) => story.criteria), ...acceptance]
  const groups = [
    { name: 'an acceptance criterion', boxes: criteria },
    { name: 'a compliance box', boxes: compliance.filter(({ text }) => !needless.test(text)) },
    { name: 'a goal', boxes: goals },
  ]
    .map(({ name, boxes }) => ({ name, places: boxes.filter(({ box }) => box === 'open').map(({ place }) => place) }))
    .filter(({ places }) => places.length > 0)
  const names = groups.map(({ name }) => name)
  return {
    evidence: `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} not ticked`,
    places: groups.flatMap(({ places }) => places),
    act: 'Verify and tick it',
  }
}

const needless =
  /\bn\/?a\b|\bnot (?:needed|required|applicable|relevant|necessary)\b|\b(?:if|when|where) (?:needed|required|applicable|necessary|relevant)\b|\bnone\b|\boptional\b|\bentfällt\b|不适用/i
function approvedBy(approvers: string, signOffs: string): string {
  const head = `# Berths\n\n| Field | Value |\n|---|---|\n| Spec ID | S-014 |\n| Status | Approved |\n| Approvers | ${approvers} |\n`
  const section = signOffs === '' ? '' : `\n## Sign-off\n${signOffs}\n`
  return `${head}\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n${section}`
}

function berths(status: string, signedOff: string, accepted: string): string {
  return `# Berths\n\n**Status**: ${status}\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- ${accepted} Free berths are listed first.\n\n## Sign-off\n- ${signedOff} Harbour office\n- [ ] Security (if needed)\n`
}
