import { describe, expect, it } from 'vitest'
import { factsOf } from '../facts/index'
import { decisionKey, readDecisionLog } from '../kinds/decision-log/index'
import { readContract } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { freshDecisions } from './fresh-decisions'
import { specChanges } from './spec-changes'

function state(text: string) {
  const outline = readDocumentTree(text)
  const contract = readContract('SPEC.md', outline)
  const facts = factsOf({ kind: 'technical-spec', path: 'SPEC.md', outline, contract })
  return { path: 'SPEC.md', outline, contract, facts, isTemplate: false }
}

function log(...rows: readonly string[]) {
  return readDecisionLog(
    'DECISION_LOG.md',
    readDocumentTree(`| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`),
  ).decisions
}

/** Kind, subject, before → after, whether a decision is owed, and which carry it. */
function summaryOf(before: string, after: string, rows: readonly string[] = [], known: readonly string[] = []): readonly string[] {
  const fresh = freshDecisions(
    log(...rows),
    known.map((id) => ({ id, title: '' })),
  )
  const changes = specChanges({ before: state(before), after: state(after), fresh })
  return changes.map(({ kind, subject, before: was, after: is, needsDecision, decidedBy, place }) =>
    [
      kind,
      subject,
      ...(kind === 'contract' ? [`${was} → ${is}`] : []),
      ...(needsDecision ? ['owed'] : []),
      ...decidedBy,
      ...(place ? [] : ['gone']),
    ].join(' · '),
  )
}

const spec = `# Shop

Sells boats.

## Hydration Contract

- Database: PostgreSQL 15
- Auth: JWT
- API Style: [REST | GraphQL]

## Data Model

- Boat: name, length

### Boat parts

Oars.

## Security

All input is checked.
`

describe('specChanges', () => {
  it('finds no change in the same text, in white space or comments', () => {
    expect(summaryOf(spec, spec)).toEqual([])
    const spaced = spec
      .replaceAll('\n\n', '\n\n\n')
      .replace('Oars.', 'Oars.  <!-- cockpit-allow x: y -->')
      .replace('## Security', '---\n\n## Security')
    expect(summaryOf(spec, spaced)).toEqual([])
  })

  it('calls a change undecided if it needs a decision and none mentions it', () => {
    const undecided = (after: string, ...rows: readonly string[]) =>
      specChanges({ before: state(spec), after: state(after), fresh: freshDecisions(log(...rows), []) }).map(
        ({ isUndecided }) => isUndecided,
      )
    const moved = spec.replace('PostgreSQL 15', 'SQLite')
    expect(undecided(moved)).toEqual([true])
    expect(undecided(moved, '| D-2 | 2026-01-02 | Database moves to SQLite | Fewer parts | Active |')).toEqual([false])
    expect(undecided(spec.replace('[REST | GraphQL]', 'REST'))).toEqual([false])
  })

  it('finds a changed, an added, a removed field', () => {
    expect(summaryOf(spec, spec.replace('PostgreSQL 15', 'SQLite'))).toEqual(['contract · Database · PostgreSQL 15 → SQLite · owed'])
    expect(summaryOf(spec, spec.replace('[REST | GraphQL]', 'REST'))).toEqual(['contract · API style ·  → REST'])
    expect(summaryOf(spec, spec.replace('- Auth: JWT\n', ''))).toEqual(['contract · Auth · JWT →  · owed · gone'])
    expect(summaryOf(spec, spec.replace('PostgreSQL 15', '**PostgreSQL 15**'))).toEqual([])
  })

  it('finds added, removed and changed sections', () => {
    expect(summaryOf(spec, `${spec}\n## Caching\n\nNothing is cached.\n\n### Later\n\nMaybe.\n`)).toEqual(['section-added · Caching'])
    expect(summaryOf(`${spec}\n## Caching\n\nNothing is cached.\n\n### Later\n\nMaybe.\n`, spec)).toEqual([
      'section-removed · Caching · owed · gone',
    ])
    expect(summaryOf(spec, spec.replace('All input', 'Most input'))).toEqual(['section-changed · Security'])
    expect(summaryOf(spec, spec.replace('### Boat parts', '#### Boat parts').replace('Oars.', 'Oars.\n\n#### Rigging\n\nRopes.'))).toEqual([
      'section-added · Rigging',
    ])
  })

  it('ignores renumbering, and reports a new title over the same words as rewording', () => {
    expect(summaryOf(spec, spec.replace('## Data Model', '## 3. Data Model'))).toEqual([])
    expect(summaryOf(spec, spec.replace('## Security', '## Safety'))).toEqual(['section-changed · Safety'])
    expect(summaryOf(spec, spec.replace('# Shop\n', '# Harbour shop\n'))).toEqual([])
  })

  it('does not report the first filling as a change', () => {
    const after = state(spec)
    expect(specChanges({ before: null, after, fresh: [] })).toEqual([])
    expect(specChanges({ before: { ...state('# {{NAME}}\n'), isTemplate: true }, after, fresh: [] })).toEqual([])
  })

  it('ignores the prompt block', () => {
    const prompt = '## LLM Prompt\n- Be terse.\n\n### Rules\n- One.\n\n'
    expect(summaryOf(prompt + spec, prompt.replace('terse', 'wordy').replace('### Rules', '### Other rules') + spec)).toEqual([])
  })

  const toSqlite = spec.replace('PostgreSQL 15', 'SQLite')
  const owed = 'contract · Database · PostgreSQL 15 → SQLite · owed'

  it('finds the new decision that mentions the change, by field, by old and by new value', () => {
    for (const words of ['Move the database to one file', 'Leave Postgres', 'Use SQLite 3', '数据库 改为文件']) {
      expect(summaryOf(spec, toSqlite, [`| D-2 | 2026-02-02 | ${words} | Small | ACCEPTED |`], ['D-1']), words).toEqual([`${owed} · D-2`])
    }
  })

  it('ignores decisions that are old, are about something else, or are not in force', () => {
    expect(summaryOf(spec, toSqlite, ['| D-1 | 2026-02-02 | Use SQLite | Small | ACCEPTED |'], ['D-1'])).toEqual([owed])
    expect(summaryOf(spec, toSqlite, ['| D-2 | 2026-02-02 | Paint the boats | Rust | ACCEPTED |'])).toEqual([owed])
    expect(summaryOf(spec, toSqlite, ['| D-2 | 2026-02-02 | Use SQLite | Small | Proposed |'])).toEqual([owed])
    expect(summaryOf(spec, toSqlite, ['| D-2 | 2026-02-02 | Use SQLite | Small | Rejected |'])).toEqual([owed])
  })

  it('identifies the decisions of a log without ids by their titles', () => {
    const before = log('|  | 2026-02-02 | Use SQLite | Small | ACCEPTED |')
    const known = before.map(decisionKey)
    expect(summaryOf(spec, toSqlite, ['|  | 2026-02-02 | Use SQLite | Small | ACCEPTED |'], known)).toEqual([owed])
    expect(summaryOf(spec, toSqlite, ['|  | 2026-02-02 | Use SQLite now | Small | ACCEPTED |'], known)).toEqual([
      `${owed} · Use SQLite now`,
    ])
  })

  it('matches a section by the words of its title', () => {
    const after = `${spec}\n## Offline and caching\n\nNothing.\n`
    expect(summaryOf(spec, after, ['| D-2 | 2026-02-02 | Work offline | Sea | ok |'])).toEqual([
      'section-added · Offline and caching · D-2',
    ])
    expect(summaryOf(spec, after, ['| D-2 | 2026-02-02 | Use oars | Sea | ok |'])).toEqual(['section-added · Offline and caching'])
  })
})
