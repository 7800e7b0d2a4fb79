import { guidedFolder } from '../conventions/agent-guides'
import type { SpecDocument } from '../kinds/document'
import { documentName } from '../kinds/document-name'
import { setValueEdits } from '../kinds/technical-spec/edit/set-value'
import type { Fact } from '../model/fact'
import { isWholeValue } from '../reading/entries/is-whole-value'
import { metricLabel } from '../vocabulary/metrics/metric-of'
import { type CheckResult, defineWorkspaceCheck } from './check'

export const noConflictWithSpec = defineWorkspaceCheck({
  id: 'no-conflict-with-spec',
  scope: 'workspace',
  severity: 'error',
  nextAction: { kind: 'show-finding', button: 'Show the conflict' },
  what: 'A value contradicts a document of higher precedence.',
  why: 'CONSTITUTION outranks SPEC, SPEC outranks designs, and all of them outrank ACTIVE_SPEC. Work that follows the lower document builds the wrong thing, or changes the higher one without a decision.',
  remedy: 'Use the value of the higher document, or propose a change there with a decision.',
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
    {
      documents: {
        'CONSTITUTION.md': law(),
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Error format: problem+json\n\n## Performance\n\n- P95 latency: 0.3 s\n',
      },
      finds: [],
    },
    {
      documents: {
        'CONSTITUTION.md': law(),
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Error format: plain\n\n## Performance\n\n- P95 latency: 800 ms\n',
      },
      finds: ['plain', '800 ms'],
      fixed: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Error format: RFC 7807\n\n## Performance\n\n- P95 latency: 800 ms\n',
      },
    },
    {
      documents: {
        'CONSTITUTION.md': law(),
        'TECHNICAL-DESIGN.md':
          '# Technical Design: Boats\n\n## Budgets\n\n| Component | Metric | Budget |\n|---|---|---|\n| Export | P95 latency | 5 s |\n| API | P95 latency | 800 ms |\n',
      },
      finds: ['800 ms'],
      fixed: {
        'TECHNICAL-DESIGN.md':
          '# Technical Design: Boats\n\n## Budgets\n\n| Component | Metric | Budget |\n|---|---|---|\n| Export | P95 latency | 5 s |\n| API | P95 latency | < 500ms |\n',
      },
    },
    // One value is an unknown word: an info with both places.
    {
      documents: {
        'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n',
        'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n- Database: Moorbase\n',
      },
      finds: ['Moorbase'],
    },
    // A guide for coding agents is no document: the finding is in the document.
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n' },
      settings: { 'AGENTS.md': '# Guide\n\n## Rules\n\n- All data MUST be stored in MySQL.\n' },
      finds: ['PostgreSQL 15'],
    },
    {
      documents: { 'SPEC.md': '# Shop\n\n## Hydration Contract\n- Database: PostgreSQL 15\n' },
      settings: { 'AGENTS.md': '# Guide\n\n## Rules\n\n- NEVER use MySQL.\n- Prefer small functions.\n' },
      finds: [],
    },
    // Two features of equal rank: an info with both places, and no winner.
    {
      documents: {
        'specs/001-login/spec.md': promise('Login', 'Sessions MUST end after 30 minutes without use.'),
        'specs/009-codes/spec.md': promise('Codes', 'Sessions MUST end after 15 minutes without use.'),
      },
      finds: ['15 minutes'],
    },
    {
      documents: {
        'specs/001-login/spec.md': promise('Login', 'The list MUST load within 2 seconds.'),
        'specs/009-codes/spec.md': promise('Codes', 'The list MUST load within 3 seconds.'),
      },
      finds: [],
    },
  ],
  *find({ conflicts, differences, disagreements, documents }) {
    const documentOf = ({ place: { path } }: Fact) => documents.find((known) => known.path === path)
    const nameOf = (fact: Fact) => documentName(documentOf(fact) ?? { kind: 'unknown', path: fact.place.path })
    for (const { winner, loser } of conflicts) {
      const document = documentOf(loser)
      const higher = documentOf(winner)
      const key = `${loser.subject}\n${loser.value}\n${winner.subject}\n${winner.value}`
      const message = `${nameOf(loser)} ${statementOf(loser)}; ${nameOf(winner)} ${statementOf(winner)}. ${nameOf(winner)} wins`
      // What is read beside the documents is named, and the finding is in the document.
      if (higher && !document) {
        const { path } = loser.place
        yield {
          message: `${message}: correct ${path}.`,
          ...severityOf(path),
          place: winner.place,
          key: `${key}\n${path}`,
          related: [loser.place],
        }
      }
      if (!document) continue
      const edits = () => setValueEdits(document.path, document.text, document.outline, loser.place.range, winner.value)
      const isFixable = higher !== undefined && isSettable(document, winner, loser)
      yield {
        message: `${message}.`,
        ...severityOf(winner.place.path),
        place: loser.place,
        key,
        related: [winner.place],
        fixes: isFixable ? [{ title: `Use ${nameOf(winner)}'s value: ${winner.value}`, edits: edits() }] : [],
      }
    }
    for (const { higher, lower } of differences) {
      yield {
        message: `${nameOf(lower)} ${statementOf(lower)}; ${nameOf(higher)} ${statementOf(higher)}. They differ, and one of them is not understood: check that both can hold.`,
        severity: 'info',
        place: lower.place,
        key: `differs\n${lower.subject}\n${lower.value}\n${higher.value}`,
        related: [higher.place],
      }
    }
    const lost = new Set(conflicts.map(({ loser: { place } }) => `${place.path} ${place.range.from}`))
    for (const { subject, first, second } of disagreements) {
      if ([first, second].some(({ place }) => lost.has(`${place.path} ${place.range.from}`))) continue
      yield {
        message: `${nameOf(second)} ${statementOf(second)}; ${nameOf(first)} ${statementOf(first)}. Neither outranks the other: agree on one value, and say it once for the whole project.`,
        severity: 'info',
        place: second.place,
        key: `disagrees\n${subject}\n${first.value}\n${second.value}`,
        related: [first.place],
      }
    }
  },
})

/** A guide for coding agents closes no gate. */
function severityOf(path: string): Pick<CheckResult, 'severity'> {
  return guidedFolder(path) === null ? {} : { severity: 'warning' }
}

function statementOf(fact: Fact): string {
  if (fact.modality === 'must-not') return `rules out ${fact.value}`
  return fact.unit === null ? `says ${fact.value}` : `says ${metricLabel(fact.subject)} ${fact.value}`
}

/** Whether the winner's value can replace the loser's: it is all that follows a colon, or all of a cell or a line. */
function isSettable({ text }: SpecDocument, winner: Fact, loser: Fact): boolean {
  if (winner.modality === 'must-not' || loser.modality === 'must-not' || winner.value.length > maxValueLength) return false
  return isWholeValue(text, loser.place.range)
}

const maxValueLength = 80

function law(): string {
  return '# Constitution\n\n## Principles\n\n- Error responses MUST follow RFC 7807.\n- P95 latency: < 500ms\n'
}

function promise(title: string, rule: string): string {
  return `# Feature Specification: ${title}\n\n**Status**: Draft\n\n## User Stories\n\nA guest finds a berth.\n\n## Requirements\n\n- **FR-001**: ${rule}\n`
}
