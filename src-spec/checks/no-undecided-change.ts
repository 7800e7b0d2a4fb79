import type { SpecChange } from '../model/change'
import { startOf } from '../text/place'
import { defineWorkspaceCheck } from './check'

export const noUndecidedChange = defineWorkspaceCheck({
  id: 'no-undecided-change',
  scope: 'workspace',
  severity: 'error',
  nextAction: { kind: 'decide', button: 'Draft the decision…' },
  what: 'SPEC changed against the baseline in its contract, a value, an endpoint, an entity, a version or a rule, and no new decision mentions the change.',
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
    {
      documents: { 'SPEC.md': budgets('900 ms'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      committed: { 'SPEC.md': budgets('250 ms'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      finds: ['< 900 ms'],
    },
    {
      documents: { 'SPEC.md': budgets('200 ms'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      committed: { 'SPEC.md': budgets('250 ms'), 'DECISION_LOG.md': log('D-001', 'Boats') },
      finds: [],
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

/** "P95 latency" keeps its capitals, "Endpoint" does not. */
function inSentence(subject: string): string {
  return /^\p{Lu}\p{Ll}/u.test(subject) ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
}

function describe({ kind, subject, before, after }: Pick<SpecChange, 'kind' | 'subject' | 'before' | 'after'>): string {
  const name = kind === 'contract' ? subject : inSentence(subject)
  switch (kind) {
    case 'section-added':
      return `SPEC has a new section "${subject}".`
    case 'section-removed':
      return `SPEC no longer has the section "${subject}".`
    case 'item-added':
      return `SPEC has a new ${name}.`
    case 'item-removed':
      return /^\d/.test(name) ? `SPEC no longer has ${name}.` : `SPEC no longer has the ${name}.`
    default:
      if (before === '' && after === '') return `SPEC changed ${name}.`
      if (before === '') return `SPEC added ${name}: ${after}.`
      return after === '' ? `SPEC removed ${name}, which was ${before}.` : `SPEC changed ${name} from ${before} to ${after}.`
  }
}

function spec(database: string): string {
  return `# Shop\n\nSells boats.\n\n## Hydration Contract\n- Database: ${database}\n`
}

function budgets(limit: string): string {
  return `# Shop\n\nSells boats.\n\n## Performance\n\n- P95 latency: < ${limit}\n`
}

function log(...pairs: readonly string[]): string {
  const rows = pairs.flatMap((id, index) => (index % 2 === 0 ? [`| ${id} | 2026-02-20 | ${pairs[index + 1]} | ACCEPTED |\n`] : []))
  return `# Decisions\n\n| ID | Date | Decision | Status |\n|---|---|---|---|\n${rows.join('')}`
}
