import { place, startOf } from '../text/place'
import { draftStatus, statusKey } from '../vocabulary/draft-words'
import { defineStageCheck } from './check'

/** Offers no fix: whether a draft is accepted is not for a tool to say. */
export const noDraftAtGo = defineStageCheck({
  id: 'no-draft-at-go',
  scope: 'stage',
  severity: 'info',
  policy: { isWaivableInText: false },
  what: 'SPEC calls itself a draft, while the repository has passed all gates.',
  why: 'Readers of a draft expect it to change, and readers of the stage do not.',
  remedy: 'Set the status, or note why it is still a draft.',
  examples: [
    { documents: repository('Accepted'), committed: repository('Accepted'), finds: [] },
    { documents: repository('Drafted by Ana'), committed: repository('Drafted by Ana'), finds: [] },
    { documents: repository('Draft'), finds: [] },
    { documents: repository('Draft'), committed: repository('Draft'), finds: ['Draft'] },
  ],
  isRelevant: ({ kind }) => kind === 'technical-spec',
  *find(documents, stageOf) {
    for (const { path, outline, metadata } of documents) {
      const status = Object.entries(metadata).find(([key]) => statusKey.test(key))?.[1] ?? ''
      if (!draftStatus.test(status) || stageOf() !== 'GO') continue
      const from = outline.text.indexOf(status, /status|状态|狀態|ステータス|상태|statut|estado/i.exec(outline.text)?.index ?? 0)
      const at = from < 0 ? startOf(path) : place(path, outline, { from, to: from + status.length })
      yield {
        message: `SPEC is "${status}", while all gates are passed. Set the status, or note why it is still a draft.`,
        place: at,
        key: status,
      }
    }
  },
})

function repository(status: string): Readonly<Record<string, string>> {
  const contract =
    '- Database: SQLite\n- Auth: JWT\n- API Style: REST\n- Runtime/Deploy: Docker\n- Conventions:\n  - Error format: RFC 7807\n  - Logging: structured\n  - Testing: pytest\n'
  return {
    'SPEC.md': `# Boats\n\n**Status**: ${status}\n\n## Hydration Contract\n\n${contract}\n## Data Model\n\n- Boat: name\n\n## API\n\nREST.\n\n## Security\n\nOne user.\n`,
    'ACTIVE_SPEC.md': '# Now\n\nLend boats.\n\n## Objective\n\nLend the first boat.\n',
    'DECISION_LOG.md':
      '# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n| 001 | 2026-05-01 | Keep boats in SQLite | Accepted |\n',
  }
}
