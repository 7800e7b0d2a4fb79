import type { SpecDocument } from '../kinds/document'
import { defineWorkspaceCheck } from './check'

const maxDays = 2
const dayMs = 86_400_000

export const noStaleReview = defineWorkspaceCheck({
  id: 'no-stale-review',
  scope: 'workspace',
  severity: 'warning',
  what: 'A feature spec has been in review for more than 48 hours, and sign-offs are open.',
  why: 'An unfinished review blocks the people who wait for it, while the text becomes outdated.',
  remedy: 'Ask the reviewers, or set the status back to Draft.',
  examples: [
    { ...committed('[ ]', '2026-06-13'), finds: [] },
    { ...committed('[x]', '2026-05-01'), finds: [] },
    { ...committed('[ ]', '2026-06-10'), finds: ['Review'] },
  ],
  isRelevant: (document) => document.kind === 'feature-spec' && document.feature.status === 'review',
  *find({ documents, workspace: { history, today }, before }) {
    if (history.kind !== 'known') return
    for (const document of documents) {
      if (document.kind !== 'feature-spec') continue
      const { feature, path } = document
      const changed = Object.hasOwn(history.changedOn, path) ? history.changedOn[path] : undefined
      if (document.isTemplate || feature.status !== 'review' || !feature.statusPlace || changed === undefined) continue
      // A status that is not committed yet has just been set.
      if (history.head[path] !== document.text && !isInReview(before(document))) continue
      const open = feature.signOffs.filter((signOff) => !signOff.done && !signOff.optional)
      const days = Math.floor((Date.parse(today) - Date.parse(changed)) / dayMs)
      if (open.length === 0 || !(days > maxDays)) continue
      const count = open.length === 1 ? 'one sign-off is' : `${open.length} sign-offs are`
      yield {
        message: `This feature has been in review since ${changed}, and ${count} open. Ask the reviewers, or set the status back to Draft.`,
        place: feature.statusPlace,
        related: open.map(({ place }) => place),
        key: 'review',
      }
    }
  },
})

function isInReview(document: SpecDocument | null): boolean {
  return document?.kind === 'feature-spec' && document.feature.status === 'review'
}

function committed(signedOff: string, on: string) {
  const path = 'specs/berths.md'
  const text = `# Berths\n\n**Status**: Review\n\n## Goals\n- Guests find a berth.\n\n## Acceptance Criteria\n- Free berths are listed first.\n\n## Sign-off\n- ${signedOff} Harbour office\n`
  return { documents: { [path]: text }, committed: { [path]: text }, changedOn: { [path]: on } }
}
