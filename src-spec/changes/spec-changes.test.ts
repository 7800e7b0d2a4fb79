import { describe, expect, it } from 'vitest'
import { decisionKey, readDecisionLog } from '../kinds/decision-log/index'
import { readContract } from '../kinds/technical-spec/read-contract'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { freshDecisions } from './fresh-decisions'
import { specChanges } from './spec-changes'

function state(text: string) {
  const outline = readDocumentTree(text)
  return { path: 'SPEC.md', outline, contract: readContract('SPEC.md', outline), isTemplate: false }
}

function log(...rows: readonly string[]) {
  return readDecisionLog(
    'DECISION_LOG.md',
    readDocumentTree(`| ID | Date | Decision | Rationale | Status |\n|---|---|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`),
  ).decisions
}

/** Kind, subject, before → after, whether a decision is owed, and which carry it. */
function told(before: string, after: string, rows: readonly string[] = [], known: readonly string[] = []): readonly string[] {
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
  it('sees no change in the same text, in white space or comments', () => {
    expect(told(spec, spec)).toEqual([])
    const spaced = spec
      .replaceAll('\n\n', '\n\n\n')
      .replace('Oars.', 'Oars.  <!-- cockpit-allow x: y -->')
      .replace('## Security', '---\n\n## Security')
    expect(told(spec, spaced)).toEqual([])
  })

  it('calls a change undecided when it needs a decision and none speaks of it', () => {
    const undecided = (after: string, ...rows: readonly string[]) =>
      specChanges({ before: state(spec), after: state(after), fresh: freshDecisions(log(...rows), []) }).map(
        ({ isUndecided }) => isUndecided,
      )
    const moved = spec.replace('PostgreSQL 15', 'SQLite')
    expect(undecided(moved)).toEqual([true])
    expect(undecided(moved, '| D-2 | 2026-01-02 | Database moves to SQLite | Fewer parts | Active |')).toEqual([false])
    expect(undecided(spec.replace('[REST | GraphQL]', 'REST'))).toEqual([false])
  })

  it('sees a changed, an added, a removed field', () => {
    expect(told(spec, spec.replace('PostgreSQL 15', 'SQLite'))).toEqual(['contract · Database · PostgreSQL 15 → SQLite · owed'])
    expect(told(spec, spec.replace('[REST | GraphQL]', 'REST'))).toEqual(['contract · API style ·  → REST'])
    expect(told(spec, spec.replace('- Auth: JWT\n', ''))).toEqual(['contract · Auth · JWT →  · owed · gone'])
    expect(told(spec, spec.replace('PostgreSQL 15', '**PostgreSQL 15**'))).toEqual([])
  })

  it('sees sections come, go and change', () => {
    expect(told(spec, `${spec}\n## Caching\n\nNothing is cached.\n\n### Later\n\nMaybe.\n`)).toEqual(['section-added · Caching'])
    expect(told(`${spec}\n## Caching\n\nNothing is cached.\n\n### Later\n\nMaybe.\n`, spec)).toEqual([
      'section-removed · Caching · owed · gone',
    ])
    expect(told(spec, spec.replace('All input', 'Most input'))).toEqual(['section-changed · Security'])
    expect(told(spec, spec.replace('### Boat parts', '#### Boat parts').replace('Oars.', 'Oars.\n\n#### Rigging\n\nRopes.'))).toEqual([
      'section-added · Rigging',
    ])
  })

  it('takes renumbering for nothing and a new title over the same words for wording', () => {
    expect(told(spec, spec.replace('## Data Model', '## 3. Data Model'))).toEqual([])
    expect(told(spec, spec.replace('## Security', '## Safety'))).toEqual(['section-changed · Safety'])
    expect(told(spec, spec.replace('# Shop\n', '# Harbour shop\n'))).toEqual([])
  })

  it('takes the first filling for no change', () => {
    const after = state(spec)
    expect(specChanges({ before: null, after, fresh: [] })).toEqual([])
    expect(specChanges({ before: { ...state('# {{NAME}}\n'), isTemplate: true }, after, fresh: [] })).toEqual([])
  })

  it('leaves the prompt block out', () => {
    const prompt = '## LLM Prompt\n- Be terse.\n\n### Rules\n- One.\n\n'
    expect(told(prompt + spec, prompt.replace('terse', 'wordy').replace('### Rules', '### Other rules') + spec)).toEqual([])
  })

  const toSqlite = spec.replace('PostgreSQL 15', 'SQLite')
  const owed = 'contract · Database · PostgreSQL 15 → SQLite · owed'

  it('finds the new decision that speaks of the change, by field, by old and by new value', () => {
    for (const said of ['Move the database to one file', 'Leave Postgres', 'Use SQLite 3', '数据库 改为文件']) {
      expect(told(spec, toSqlite, [`| D-2 | 2026-02-02 | ${said} | Small | ACCEPTED |`], ['D-1']), said).toEqual([`${owed} · D-2`])
    }
  })

  it('leaves out decisions that are old, speak of something else, or settle nothing', () => {
    expect(told(spec, toSqlite, ['| D-1 | 2026-02-02 | Use SQLite | Small | ACCEPTED |'], ['D-1'])).toEqual([owed])
    expect(told(spec, toSqlite, ['| D-2 | 2026-02-02 | Paint the boats | Rust | ACCEPTED |'])).toEqual([owed])
    expect(told(spec, toSqlite, ['| D-2 | 2026-02-02 | Use SQLite | Small | Proposed |'])).toEqual([owed])
    expect(told(spec, toSqlite, ['| D-2 | 2026-02-02 | Use SQLite | Small | Rejected |'])).toEqual([owed])
  })

  it('knows the decisions of a log without ids by their titles', () => {
    const before = log('|  | 2026-02-02 | Use SQLite | Small | ACCEPTED |')
    const known = before.map(decisionKey)
    expect(told(spec, toSqlite, ['|  | 2026-02-02 | Use SQLite | Small | ACCEPTED |'], known)).toEqual([owed])
    expect(told(spec, toSqlite, ['|  | 2026-02-02 | Use SQLite now | Small | ACCEPTED |'], known)).toEqual([`${owed} · Use SQLite now`])
  })

  it('matches a section by the words of its title', () => {
    const after = `${spec}\n## Offline and caching\n\nNothing.\n`
    expect(told(spec, after, ['| D-2 | 2026-02-02 | Work offline | Sea | ok |'])).toEqual(['section-added · Offline and caching · D-2'])
    expect(told(spec, after, ['| D-2 | 2026-02-02 | Use oars | Sea | ok |'])).toEqual(['section-added · Offline and caching'])
  })
})
