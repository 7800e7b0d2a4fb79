import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noStaleActiveSpec = defineWorkspaceCheck({
  id: 'no-stale-active-spec',
  scope: 'workspace',
  severity: 'warning',
  // The comment would be an edit of ACTIVE_SPEC, which already removes the finding.
  policy: { isWaivableInText: false },
  what: 'The contract changed after ACTIVE_SPEC was last committed, and ACTIVE_SPEC does not reflect the change.',
  why: 'People work from ACTIVE_SPEC, which then describes an outdated contract.',
  remedy: "State SPEC's present value in ACTIVE_SPEC, or review ACTIVE_SPEC and commit it again.",
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
    // An edited ACTIVE_SPEC is being revised; it is compared again after its next commit.
    if (workspace.history.kind !== 'known' || workspace.history.head[active.path] !== active.text) return
    for (const field of document.contract) {
      const before = specAtActive.contract.find((known) => known.name === field.name)
      if (field.state !== 'set' || before?.state !== 'set' || before.value === field.value) continue
      if (active.facts.some((fact) => fact.subject === field.name)) continue
      yield {
        message: `SPEC changed ${field.label} from ${before.value} to ${field.value} after ${active.path} was last committed. Review it and state the present value.`,
        key: `${field.name}\n${before.value}\n${field.value}`,
        place: startOf(active.path),
        related: field.place ? [field.place] : [],
      }
    }
  },
})

function spec(database: string): string {
  return `# Shop\n\nSells boats.\n\n## Hydration Contract\n- Database: ${database}\n`
}
