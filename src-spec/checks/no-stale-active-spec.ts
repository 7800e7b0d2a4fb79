import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noStaleActiveSpec = defineWorkspaceCheck({
  id: 'no-stale-active-spec',
  scope: 'workspace',
  severity: 'warning',
  // The comment itself would be an edit of ACTIVE_SPEC, which makes the finding go away.
  policy: { isWaivableInText: false },
  what: 'The contract changed after ACTIVE_SPEC was last written, and ACTIVE_SPEC does not know it.',
  why: 'People work from ACTIVE_SPEC; it then describes a contract that no longer exists.',
  remedy: "State SPEC's present value in ACTIVE_SPEC, or go through it and commit it again.",
  examples: [
    {
      documents: { 'SPEC.md': spec('SQLite'), 'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: SQLite\n' },
      committed: { 'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: SQLite\n' },
      specAtActive: spec('PostgreSQL 15'),
      finds: [],
    },
    {
      documents: { 'SPEC.md': spec('SQLite'), 'ACTIVE_SPEC.md': '# Now\n\nSell boats.\n' },
      committed: { 'ACTIVE_SPEC.md': '# Now\n\nSell boats.\n' },
      specAtActive: spec('PostgreSQL 15'),
      finds: [''],
    },
  ],
  *find({ spec: document, active, specAtActive, workspace }) {
    if (!document?.contract || !active || !specAtActive?.contract || specAtActive.isTemplate) return
    // Whoever edits it now is writing it anew; its age counts from the commit that follows.
    if (workspace.history.kind !== 'known' || workspace.history.head[active.path] !== active.text) return
    for (const field of document.contract) {
      const before = specAtActive.contract.find((known) => known.name === field.name)
      if (field.state !== 'set' || before?.state !== 'set' || before.value === field.value) continue
      if (active.facts.some((fact) => fact.subject === field.name)) continue
      yield {
        message: `SPEC changed ${field.label} from ${before.value} to ${field.value} after ${active.path} was last written. Go through it and say what holds now.`,
        place: startOf(active.path),
        related: field.place ? [field.place] : [],
      }
    }
  },
})

function spec(database: string): string {
  return `# Shop\n\nSells boats.\n\n## Hydration Contract\n- Database: ${database}\n`
}
