import type { FeatureStatus } from '../kinds/feature-spec/model'
import { isUndecided } from '../reading/undecided'
import { defineDocumentCheck } from './check'

const over: readonly FeatureStatus[] = ['done', 'killed', 'deferred']
/** A quarter or half of no year, or a word for a time that never comes. */
const noDate =
  /^(?:[QH] ?[1-4]|soon|asap|as soon as possible|later|eventually|some ?day|sometime|when (?:it is |it's )?(?:ready|done)|(?:this|next) (?:week|month|quarter|sprint|year)|bald|demnächst|später|so bald wie möglich|尽快|儘快|近期)\.?$/i

export const featureNeedsOwnerAndDate = defineDocumentCheck({
  id: 'feature-needs-owner-and-date',
  scope: 'document',
  kinds: ['feature-spec'],
  severity: 'info',
  what: 'The metadata of a feature spec has an owner without a name, or a target date that is no date.',
  why: 'Questions reach no one, and nobody can see that a date has passed.',
  remedy: 'Name one person, and write the day or the month.',
  examples: [
    { documents: { 'specs/berths.md': berths('@ana', '2026-09-01') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Harbour office', 'September 2026') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Ana', 'Q3 2026') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Ana', 'release 2.1') }, finds: [] },
    { documents: { 'specs/berths.md': berths('Ana', 'TBD') }, finds: [] },
    { documents: { 'specs/berths.md': berths('', '2026-09-01').replace('Draft', 'Killed') }, finds: [] },
    {
      documents: {
        'specs/berths.md':
          '# Berths\n\n**Status**: Draft\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths first.\n',
      },
      finds: [],
    },
    { documents: { 'specs/berths.md': berths('TBD', '2026-09-01') }, finds: ['TBD'] },
    { documents: { 'specs/berths.md': berths('?', '2026-09-01') }, finds: ['?'] },
    { documents: { 'specs/berths.md': berths('', '2026-09-01') }, finds: [''] },
    { documents: { 'specs/berths.md': berths('Ana', 'Q3') }, finds: ['Q3'] },
    { documents: { 'specs/berths.md': berths('Ana', 'soon') }, finds: ['soon'] },
  ],
  *find({ feature }) {
    const { owner, target } = feature.head
    if (over.includes(feature.status)) return
    if (owner && (!/[\p{L}\p{N}]/u.test(owner.value) || isUndecided(owner.value))) {
      yield { message: 'The feature has no owner. Name one person who answers for it.', place: owner.place, key: 'owner' }
    }
    if (target && noDate.test(target.value.trim())) {
      const message = `"${target.value}" is not a target date. Write the day as YYYY-MM-DD, or the month.`
      yield { message, place: target.place, key: 'target' }
    }
  },
})

function berths(owner: string, target: string): string {
  return `# Berths\n\n| Field | Value |\n|---|---|\n| Status | Draft |\n| Owner | ${owner} |\n| Target Date | ${target} |\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n`
}
