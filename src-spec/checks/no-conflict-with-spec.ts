import { setValueEdits } from '../write/set-value'
import type { WorkspaceCheck } from './check'

export const noConflictWithSpec: WorkspaceCheck = {
  id: 'no-conflict-with-spec',
  scope: 'workspace',
  severity: 'error',
  what: 'A value contradicts a document of higher precedence.',
  why: 'SPEC is the contract. A plan that contradicts it builds the wrong thing, or changes the contract without a decision.',
  remedy: "Use SPEC's value, or propose a SPEC change with its decision.",
  examples: [
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n',
        'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: Postgres\n',
      },
      finds: [],
    },
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n',
        'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: MongoDB\n',
      },
      finds: ['MongoDB'],
      fixed: { 'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: PostgreSQL 15\n' },
    },
  ],
  *find({ conflicts, documents }) {
    for (const { winner, loser } of conflicts) {
      const document = documents.find((known) => known.path === loser.place.path)
      if (!document) continue
      const edits = setValueEdits(document.path, document.text, document.outline, loser.place.range, winner.value)
      yield {
        message: `${nameOf(loser.place.path)} says ${loser.value}; ${nameOf(winner.place.path)} says ${winner.value}. ${nameOf(winner.place.path)} wins.`,
        place: loser.place,
        related: [winner.place],
        fixes: [{ title: `Use ${nameOf(winner.place.path)}'s value: ${winner.value}`, edits }],
      }
    }
  },
}

/** SPEC.md is spoken of as SPEC. */
function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '')
}
