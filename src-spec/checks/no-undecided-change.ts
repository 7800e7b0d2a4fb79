import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUndecidedChange = defineWorkspaceCheck({
  id: 'no-undecided-change',
  scope: 'workspace',
  severity: 'error',
  nextAction: { kind: 'decide', button: 'Draft the decision…' },
  what: 'SPEC changed against the baseline, and no new decision mentions the change.',
  why: 'A change without a recorded reason can be neither reviewed nor undone.',
  remedy: 'Record the decision. The cockpit drafts it from the change.',
  examples: [
    {
      documents: { 'SPEC.md': spec('SQLite'), 'DECISION_LOG.md': log('D-001', 'Boats', 'D-002', 'Database moves to SQLite') },
      committed: { 'SPEC.md': spec('PostgreSQL 15'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      finds: [],
    },
    {
      documents: { 'SPEC.md': spec('SQLite'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      committed: { 'SPEC.md': spec('PostgreSQL 15'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      finds: ['SQLite'],
    },
  ],
  *find({ changes, spec }) {
    for (const change of changes) {
      if (!change.isUndecided) continue
      yield {
        message: `${describe(change)} No new decision mentions it. Record the decision with its reason.`,
        key: `${change.kind}\n${change.subject}\n${change.before}\n${change.after}`,
        place: change.place ?? startOf(spec?.path ?? 'SPEC.md'),
      }
    }
  },
})

function describe(change: { readonly kind: string; readonly subject: string; readonly before: string; readonly after: string }): string {
  if (change.kind === 'section-added') return `SPEC has a new section "${change.subject}".`
  if (change.kind === 'section-removed') return `SPEC no longer has the section "${change.subject}".`
  if (change.before === '') return `SPEC added ${change.subject}: ${change.after}.`
  if (change.after === '') return `SPEC removed ${change.subject}, which was ${change.before}.`
  return `SPEC changed ${change.subject} from ${change.before} to ${change.after}.`
}

function spec(database: string): string {
  return `# Shop\n\nSells boats.\n\n## Hydration Contract\n- Database: ${database}\n`
}

function log(...pairs: readonly string[]): string {
  const rows = pairs.flatMap((id, index) => (index % 2 === 0 ? [`| ${id} | 2026-02-20 | ${pairs[index + 1]} | ACCEPTED |\n`] : []))
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}
