import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../engine/judgement'
import { active, contract, log, shop, spec } from '../fixtures/shop'
import { EngineSession } from '../session'
import { workspaceOf } from '../testing/check-tester'
import { applyEdits } from '../text/source'

type Texts = Readonly<Record<string, string>>

let workspace = workspaceOf({ documents: {}, finds: [] })
/** One session whose texts change, as in the application: what did not change is not read again. */
const session = new EngineSession(() => workspace)

function sessionOf(documents: Texts, committed: Texts = documents, commit: string | null = 'a1b2c3d'): EngineSession {
  const read = workspaceOf({ documents, committed, finds: [] })
  const changedIn = commit === null ? {} : { 'SPEC.md': commit }
  workspace = { ...read, history: read.history.kind === 'known' ? { ...read.history, changedIn } : read.history }
  return session
}

const textsOf = (activeSpec: string, specText = spec): Texts => ({
  'SPEC.md': specText,
  'ACTIVE_SPEC.md': activeSpec,
  'DECISION_LOG.md': log,
})
const plan = (documents: Texts) => sessionOf(documents).judge().hydration?.fields ?? []
const names = (documents: Texts) => plan(documents).map(({ name, differs }) => (differs === null ? name : `${name}: ${differs}`))

function hydrate(documents: Texts, taken = plan(documents).map(({ name }) => name)): string {
  return applyEdits(documents['ACTIVE_SPEC.md'] ?? '', sessionOf(documents).hydrationEdits(taken))
}

const blanks = ({ documents }: Judgement) => documents.reduce((sum, { placeholders }) => sum + placeholders.length, 0)

const comment = '<!-- Hydrated from SPEC.md at a1b2c3d, 2026-06-15 -->'
const constraints = (lines: string) => `# Now\n\n## Objective\n\nSell boats.\n\n## Constraints\n\n${lines}\n\n## Tasks\n\n- [ ] Moor @ana\n`

describe('the plan', () => {
  it('names what ACTIVE_SPEC lacks, in the order of the contract', () => {
    expect(names(shop)).toEqual(['api-style', 'runtime', 'error-format', 'logging', 'testing'])
  })

  it('names a blank, and asks about a value that differs', () => {
    expect(names(textsOf(constraints('- Database: MongoDB\n- Auth: [copied from SPEC.md]\n- API: REST\n- Runtime: Docker')))).toEqual([
      'database: MongoDB',
      'auth',
      'error-format',
      'logging',
      'testing',
    ])
  })

  it('leaves out what SPEC does not set once, and what ACTIVE_SPEC says in other words', () => {
    const open = spec.replace('PostgreSQL 15', '[Postgres | SQLite]').replace('OAuth 2.0', 'OAuth 2.0\n- Auth: sessions')
    expect(names(textsOf(active, open))).toEqual(['api-style', 'runtime', 'error-format', 'logging', 'testing'])
    expect(names(textsOf(constraints('We keep everything in Postgres.\n\n- Auth: OAuth2'))).includes('auth')).toBe(false)
  })

  it('asks about no value that is part of a sentence', () => {
    const told = textsOf(active.replace('- Database: Postgres', 'All data MUST be stored in MongoDB.'))
    expect(sessionOf(told).judge().conflicts).toHaveLength(1)
    expect(names(told)).not.toContain('database: MongoDB')
  })

  it('has fields of the project itself', () => {
    const cached = spec.replace('- Runtime/Deploy', '- Cache: Redis 7\n- Runtime/Deploy')
    expect(names(textsOf(active, cached))).toContain('cache')
  })

  it('is due while ACTIVE_SPEC is a template or has blanks, and not for a plan that leaves some out', () => {
    const isDue = (documents: Texts) => sessionOf(documents).judge().hydration?.isDue
    expect(isDue(shop)).toBe(false)
    expect(isDue(textsOf(constraints('- Database: [copied from SPEC.md]')))).toBe(true)
    expect(isDue(textsOf('# Now\n\n## Objective\n- {{goal}}\n'))).toBe(true)
  })

  it('is null without SPEC or ACTIVE_SPEC', () => {
    expect(sessionOf({ 'SPEC.md': spec }).judge().hydration).toBeNull()
    expect(sessionOf({ 'ACTIVE_SPEC.md': active }).judge().hydration).toBeNull()
  })
})

describe('the form of ACTIVE_SPEC', () => {
  const two = ['database', 'auth']
  it.each([
    ['- Database: [copied]\n- Auth: [copied]', '- Database: PostgreSQL 15\n- Auth: OAuth 2.0'],
    ['* **Database:** _(e.g., Postgres)_ <!-- D-1 -->', '* **Database:** PostgreSQL 15 <!-- D-1 -->\n* **Auth:** OAuth 2.0'],
    ['- Datenbank: offen\n- Authentifizierung:', '- Datenbank: PostgreSQL 15\n- Authentifizierung: OAuth 2.0'],
    ['- 数据库：待定', '- 数据库：PostgreSQL 15\n- Auth：OAuth 2.0'],
    ['**Database**: TBD  \n**Owner**: Ana', '**Database**: PostgreSQL 15  \n**Auth**: OAuth 2.0\n**Owner**: Ana'],
    [
      '| Layer | Technology | Notes |\n|---|---|---|\n| Data store | [choose] | |',
      '| Layer | Technology | Notes |\n|---|---|---|\n| Data store | PostgreSQL 15 | |\n| Auth | OAuth 2.0 |  |',
    ],
    [
      '| Field | Value |\n|---|---|\n| Budget | 3 |',
      '| Field | Value |\n|---|---|\n| Database | PostgreSQL 15 |\n| Auth | OAuth 2.0 |\n| Budget | 3 |',
    ],
    ['### Database\n\nTBD', '### Database\n\nPostgreSQL 15\n\n### Auth\n\nOAuth 2.0'],
    ['- Offline first\n- No cloud', '- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n- Offline first\n- No cloud'],
    ['Boats only.', '- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n\nBoats only.'],
  ])('%j', (before, after) => {
    const result = hydrate(textsOf(constraints(before)), two)
    expect(result).toBe(constraints(after).replace('## Constraints\n', `## Constraints\n${comment}\n`))
  })

  it('nests conventions where ACTIVE_SPEC does', () => {
    const before = constraints('- Database: Postgres\n- Conventions:\n  - Logging: structured JSON')
    expect(hydrate(textsOf(before), ['testing', 'error-format'])).toContain(
      '- Conventions:\n  - Error format: RFC 7807\n  - Logging: structured JSON\n  - Testing: pytest\n',
    )
  })

  it('writes a section where the template has it', () => {
    const section = `## Constraints (hydrated from SPEC)\n${comment}\n\n${contract}\n\n`
    expect(hydrate(textsOf('# Now\n\n## Objective\n\nSell boats.\n\n## Tasks\n\n- Moor\n'))).toBe(
      `# Now\n\n## Objective\n\nSell boats.\n\n${section}## Tasks\n\n- Moor\n`,
    )
    expect(hydrate(textsOf('# Now\n\n## In Scope\n\n- Boats\n'))).toBe(`# Now\n\n${section}## In Scope\n\n- Boats\n`)
    expect(hydrate(textsOf('# Now\n\nSell boats.'))).toBe(`# Now\n\nSell boats.\n\n${section.trimEnd()}\n`)
    expect(hydrate(textsOf(''))).toBe(`${section.trimEnd()}\n`)
  })

  it('reads a section of conventions of the code as no home of the contract', () => {
    expect(hydrate(textsOf('# Now\n\n## Naming conventions\n\n- Boats are lower case.\n'))).toContain('## Constraints (hydrated from SPEC)')
  })

  it('keeps line endings', () => {
    const windows = constraints('- Database: [copied]').replaceAll('\n', '\r\n')
    const result = hydrate(textsOf(windows))
    expect(result).not.toMatch(/[^\r]\n/)
    expect(result).toContain('- Testing: pytest\r\n')
  })
})

describe('provenance', () => {
  it('replaces an earlier comment, and says what is not committed', () => {
    const before = constraints('- Database: [copied]').replace('## Constraints\n', `## Constraints\n${comment}\n`)
    const documents = textsOf(before)
    const edits = (committed: Texts, commit: string | null) =>
      applyEdits(before, sessionOf(documents, committed, commit).hydrationEdits(['database']))
    expect(edits(documents, 'ffffff0')).toContain('## Constraints\n<!-- Hydrated from SPEC.md at ffffff0, 2026-06-15 -->\n\n')
    expect(edits({}, null)).toContain('<!-- Hydrated from SPEC.md before it was committed, 2026-06-15 -->')
    expect(edits({ 'SPEC.md': 'older' }, 'ffffff0')).toContain('at ffffff0 with later changes, 2026-06-15 -->')
  })
})

describe('laws', () => {
  const template = readFileSync(new URL('../../resources/templates/ACTIVE_SPEC.md', import.meta.url), 'utf8')
  const lines = [
    ...active.split('\n'),
    ...template.split('\n'),
    '| Layer | Technology |',
    '|---|---|',
    '| Runtime | [Docker] |',
    '### Auth',
    '',
  ]
  const texts = fc
    .tuple(
      fc.constantFrom(active, template, constraints('- Database: MongoDB'), constraints('| Field | Value |\n|---|---|\n| Auth | TBD |')),
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...lines)), { maxLength: 6 }),
      fc.boolean(),
    )
    .map(([text, inserted, isWindows]) => {
      const all = text.split('\n')
      for (const [at, line] of inserted) all.splice(at % all.length, 0, line)
      return isWindows ? all.join('\r\n') : all.join('\n')
    })
  const specs = fc.constantFrom(
    spec,
    spec.replace('OAuth 2.0', 'OAuth 2.0 (tokens | cookies), see `auth.md`'),
    spec.replace('pytest', '`tests/` (pytest)'),
    spec.replace('- Auth', '- Cache TTL: 30 s\n- Auth'),
  )

  it('changes nothing outside its edits, and nothing at all the second time', () => {
    fc.assert(
      fc.property(texts, specs, (text, specText) => {
        const documents = textsOf(text, specText)
        const edits = sessionOf(documents).hydrationEdits(plan(documents).map(({ name }) => name))
        const after = applyEdits(text, edits)
        const kept = applyEdits(
          text,
          edits.map((edit) => ({ ...edit, text: '' })),
        )
        expect(text.includes(kept) || edits.length > 0).toBe(true)
        expect(names(textsOf(after, specText))).toEqual([])
        expect(hydrate(textsOf(after, specText))).toBe(after)
      }),
      { numRuns: 120 },
    )
  })

  it('leaves no conflict of a taken field, and adds no finding to a document that is no template', () => {
    fc.assert(
      fc.property(texts, specs, (text, specText) => {
        const documents = textsOf(text, specText)
        const before = sessionOf(documents).judge()
        const after = sessionOf(textsOf(hydrate(documents), specText)).judge()
        const taken = new Set(plan(documents).map(({ name }) => name))
        const isAddressed = ({ subject, loser }: (typeof after.conflicts)[number]) =>
          taken.has(subject) && loser.origin !== 'sentence' && loser.origin !== 'task'
        expect(after.conflicts.filter(isAddressed)).toEqual([])
        if (before.documents.some(({ path, isTemplate }) => path === 'ACTIVE_SPEC.md' && isTemplate)) return
        const known = Map.groupBy(before.findings, ({ check }) => check)
        for (const [check, findings] of Map.groupBy(after.findings, (one) => one.check)) {
          // A section that was not begun is one finding, whatever number of blanks it has.
          if (check !== 'no-placeholder') expect(findings.length, check).toBeLessThanOrEqual(known.get(check)?.length ?? 0)
        }
        expect(blanks(after)).toBeLessThanOrEqual(blanks(before))
        expect(after.percent).toBeGreaterThanOrEqual(before.percent)
      }),
      { numRuns: 120 },
    )
  })

  it('replaces no value that differs unless it is named', () => {
    const documents = textsOf(constraints('- Database: MongoDB'))
    expect(hydrate(documents, ['auth'])).toContain('- Database: MongoDB\n')
    expect(hydrate(documents, ['database'])).toContain('- Database: PostgreSQL 15\n')
  })
})
