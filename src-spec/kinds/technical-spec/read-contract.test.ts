import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentTree } from '../../markdown/sections/read-document-tree'
import type { ContractField } from '../../model/contract'
import { readContract } from './read-contract'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/contract/${name}.md`, import.meta.url), 'utf8')
const read = (text: string) => readContract('SPEC.md', readDocumentTree(text))
const fields = (text: string) => Object.fromEntries((read(text) ?? []).map((field) => [field.name, field])) as Record<string, ContractField>
const contract = (lines: string) => fields(`# Spec\n\n## Hydration Contract\n\n${lines}\n\n## Next\n`)
const stated = (text: string) =>
  Object.fromEntries((read(text) ?? []).map(({ name, state, value }) => [name, state === 'set' ? value : state]))

describe('forms', () => {
  it('reads menus and examples of an untouched template', () => {
    const { database, auth, testing, 'error-format': errors } = fields(fixture('template'))
    expect(database).toMatchObject({ state: 'menu', value: 'Postgres | SQLite | etc.', options: ['Postgres', 'SQLite'], custom: false })
    expect(auth?.options).toEqual(['JWT', 'session', 'OAuth2'])
    expect(testing?.options).toEqual(['pytest', 'unittest'])
    expect(errors).toMatchObject({ state: 'placeholder', value: 'e.g., RFC7807/problem+json' })
    expect(Object.keys(fields(fixture('template')))).toEqual([
      'database',
      'auth',
      'api-style',
      'runtime',
      'error-format',
      'logging',
      'testing',
    ])
  })

  it('reads bold keys in every way, full-width colons, code, and custom fields after the standard ones', () => {
    expect(stated(fixture('filled'))).toEqual({
      database: 'PostgreSQL 15',
      auth: 'OAuth 2.0',
      'api-style': 'REST',
      runtime: 'docker',
      'error-format': 'RFC7807',
      logging: 'structured JSON',
      testing: 'pytest',
      naming: 'kebab-case',
      'result-type': 'Effect<A, E, R> keyed by {player_id}',
    })
    expect(fields(fixture('filled'))['result-type']).toMatchObject({ custom: true, label: 'Result type' })
  })

  it('takes a sentence with a blank in it for no value, and names of a template engine for one', () => {
    const { component, pier, image, tag, label } = contract(
      '- Component: {{component}} does {{its one job}} and is owned by {{team or person}}\n- Pier: built by {{team, year}} soon\n- Image: boats:v{{tag}}\n- Tag: ropes of {{ .Values.tag }}\n- Label: `{{boat name}}` of the chart',
    )
    expect([component, pier, image, tag, label].map((field) => field?.state)).toEqual(['placeholder', 'placeholder', 'set', 'set', 'set'])
  })

  it('reads a table by its columns', () => {
    expect(stated(fixture('table'))).toEqual({
      database: 'PostgreSQL 15',
      auth: 'OAuth 2.0',
      'api-style': 'menu',
      runtime: 'docker',
      'error-format': 'problem+json',
      logging: 'missing',
      testing: 'todo',
      cache: 'Redis 7',
    })
    expect(fields(fixture('table'))['api-style']?.options).toEqual(['REST', 'GraphQL'])
  })

  it('reads a table that runs across, and columns in another order', () => {
    expect(contract('| Database | Auth |\n|---|---|\n| SQLite | none |')).toMatchObject({
      database: { value: 'SQLite' },
      auth: { value: 'none' },
    })
    expect(contract('| # | Choice | Field |\n|---|---|---|\n| 1 | SQLite | Database |')).toMatchObject({ database: { value: 'SQLite' } })
  })

  it('reads keys that are joined with others, unless they name two fields', () => {
    expect(contract('- Backend/API: REST\n- Logging & Monitoring: JSON\n- Database/Auth: SQLite')).toMatchObject({
      'api-style': { value: 'REST' },
      logging: { value: 'JSON' },
      database: { state: 'missing' },
      auth: { state: 'missing' },
    })
  })

  it('reads headings with the first text below them, in the contract only', () => {
    expect(stated(fixture('headings'))).toMatchObject({
      database: 'PostgreSQL 15, managed',
      auth: 'OAuth 2.0, API keys for machines',
      'api-style': 'missing',
      runtime: 'missing',
    })
  })

  it('reads German and Chinese keys', () => {
    const expected = { database: 'PostgreSQL 15', 'api-style': 'REST', runtime: 'Docker', testing: 'pytest' }
    expect(stated(fixture('german'))).toMatchObject({ ...expected, auth: 'Sitzungen', 'error-format': 'RFC 7807', logging: 'strukturiert' })
    expect(stated(fixture('chinese'))).toMatchObject({ ...expected, auth: 'JWT', 'error-format': 'RFC7807', logging: '结构化' })
    expect(Object.keys(fields(fixture('german')))).toHaveLength(7)
    expect(Object.keys(fields(fixture('chinese')))).toHaveLength(7)
  })

  it('reads keyed lines, pipes between bold keys, dashes and lists below a key', () => {
    expect(contract('**Database**: SQLite  \n**Auth**: JWT')).toMatchObject({ database: { value: 'SQLite' }, auth: { value: 'JWT' } })
    expect(contract('**Database**: SQLite | **Auth:** JWT')).toMatchObject({ database: { value: 'SQLite' }, auth: { value: 'JWT' } })
    for (const joint of ['|', ' · ', '  ', '    ', ' | ']) {
      const read = contract(`- **Database**: SQLite${joint}**Auth**: JWT`)
      expect(read).toMatchObject({ database: { value: 'SQLite' }, auth: { value: 'JWT' } })
    }
    // A bold word without a colon, or behind a single space, is part of the value.
    expect(contract('- **Database**: SQLite  **only**\n- **Auth**: JWT **Runtime**: none')).toMatchObject({ runtime: { state: 'missing' } })
    expect(contract('- **Database** — SQLite\n- Auth = JWT')).toMatchObject({ database: { value: 'SQLite' }, auth: { value: 'JWT' } })
    expect(contract('- Database:\n  - SQLite\n  - files\n- Auth\n  - JWT')).toMatchObject({
      database: { value: 'SQLite, files' },
      auth: { value: 'JWT' },
    })
    expect(contract('**Database**:\n\n- SQLite\n- Redis')).toMatchObject({ database: { value: 'SQLite, Redis' } })
    expect(contract('- Database: SQLite\nAuth: JWT')).toMatchObject({ database: { value: 'SQLite' }, auth: { value: 'JWT' } })
    expect(contract('1. [x] Database: SQLite\n2. [ ] 🔐 Auth: JWT')).toMatchObject({
      database: { value: 'SQLite' },
      auth: { value: 'JWT' },
    })
  })
})

describe('states', () => {
  it.each([
    ['[Postgres | SQLite | etc.]', 'menu'],
    ['[Postgres | SQLite] (pick one)', 'menu'],
    ['**[Postgres | SQLite]**', 'menu'],
    ['Postgres | SQLite', 'menu'],
    ['`Postgres` | `SQLite`', 'menu'],
    ['Postgres or SQLite', 'menu'],
    ['Postgres oder SQLite', 'menu'],
    ['MySQL, Postgres or SQLite', 'menu'],
    ['[Postgres / SQLite]', 'menu'],
    ['[Postgres, SQLite, etc.]', 'menu'],
    ['PostgreSQL [14 | 15]', 'menu'],
    ['{{DATABASE}}', 'placeholder'],
    ['{{which database}}', 'placeholder'],
    ['[e.g. Postgres]', 'placeholder'],
    ['[Postgres]', 'placeholder'],
    ['_(e.g., Postgres)_', 'placeholder'],
    ['[DATABASE_NAME]', 'placeholder'],
    ['???', 'placeholder'],
    ['—', 'placeholder'],
    ['TODO:', 'todo'],
    ['TODO: ask Ana', 'todo'],
    ['TBD', 'todo'],
    ['[TBD]', 'todo'],
    ['Postgres (TBD)', 'todo'],
    ['OPEN QUESTION: which one?', 'todo'],
    ['', 'missing'],
    ['<!-- later -->', 'missing'],
    ['none', 'set'],
    ['no database', 'set'],
    ['Postgres 15 or later', 'set'],
    ['Postgres or whatever the team likes', 'set'],
    ['RFC7807/problem+json', 'set'],
    ['[x] PostgreSQL', 'set'],
    ['[ ] Postgres | SQLite', 'menu'],
    ['[Postgres](https://postgresql.org)', 'set'],
    ['`Ok | Err`', 'set'],
    ['`{{ include "db" }}`', 'set'],
    ['charts with {{ include }} and topics {domain}.{entity}', 'set'],
    ['Postgres for the TODO service', 'set'],
  ])('%s → %s', (value, state) => {
    expect(contract(`- Database: ${value}`).database?.state).toBe(state)
  })

  it('keeps the readable values of a set field', () => {
    expect(contract('- Database: **PostgreSQL 15** <!-- D-1 -->').database?.value).toBe('PostgreSQL 15')
    expect(contract('- Database: ~~MongoDB~~ PostgreSQL').database?.value).toBe('PostgreSQL')
    expect(contract('- Result: Result<T> of [docs](x.md)').result?.value).toBe('Result<T> of docs')
    expect(contract('- Database: PostgreSQL 15,\n  managed').database?.value).toBe('PostgreSQL 15, managed')
  })

  it('places the value: without emphasis when set, with its brackets when not', () => {
    const text = '# S\n\n## Hydration Contract\n- Database: **Pg** <!-- x -->\n- Auth: [JWT | session]\n'
    const { database, auth } = fields(text)
    const slice = (field?: ContractField) => text.slice(field?.place?.range.from, field?.place?.range.to)
    expect([slice(database), slice(auth)]).toEqual(['Pg', '[JWT | session]'])
    expect(database?.place).toMatchObject({ path: 'SPEC.md', line: 4, column: 15, endLine: 4, endColumn: 17 })
  })

  it('distinguishes a field with two values from one with the same value twice', () => {
    const twice = contract('- Database: PostgreSQL 15\n- Database: MongoDB').database
    expect(twice).toMatchObject({ state: 'duplicate', value: 'PostgreSQL 15', options: ['PostgreSQL 15', 'MongoDB'] })
    expect(twice?.repeats).toHaveLength(1)
    const alike = contract('- Database: PostgreSQL 15\n- DB: postgres:15').database
    expect(alike).toMatchObject({ state: 'set', value: 'PostgreSQL 15' })
    expect(alike?.repeats).toHaveLength(1)
    expect(contract('- Database: Postgres\n- Database: [Postgres | SQLite]').database?.state).toBe('duplicate')
    expect(contract('- Cache: Redis\n- Cache: Memcached').cache?.state).toBe('duplicate')
  })

  it('accepts two halves of one field, and reads a weaker key as a field of its own', () => {
    expect(contract('- Runtime: Node 22\n- Deployment: Docker')).toMatchObject({
      runtime: { state: 'set', value: 'Node 22' },
      deployment: { custom: true },
    })
    expect(contract('- Database: PostgreSQL\n- Storage: S3')).toMatchObject({
      database: { state: 'set' },
      storage: { custom: true, value: 'S3' },
    })
    expect(contract('- Database: PostgreSQL\n- Storage: MySQL').database?.state).toBe('duplicate')
  })
})

describe('cases that an unanchored search would get wrong', () => {
  it('has no contract without its section, in a fence, or in the prompt', () => {
    expect(read('# Spec\n- Database: Postgres\n')).toBeNull()
    expect(read('# Spec\n\n```md\n## Hydration Contract\n- Database: Postgres\n```\n')).toBeNull()
    expect(read('## LLM Prompt\n### Hydration Contract\n- Database: Postgres\n')).toBeNull()
  })

  it('never reads the next heading as a value', () => {
    expect(fields('## Hydration Contract\n- API:\n\n## Interfaces\n')['api-style']).toMatchObject({ state: 'missing', value: '' })
    expect(fields('## Hydration Contract\n- API Style:\n### Notes\nREST\n')['api-style']).toMatchObject({ state: 'missing', value: '' })
  })

  it('ignores prose, other sections and false friends', () => {
    expect(contract('Runtime errors are answered at once.').runtime?.state).toBe('missing')
    expect(contract('- Runtime errors: answered at once').runtime?.state).toBe('missing')
    expect(contract('- Preferences: Android DataStore').database?.state).toBe('missing')
    expect(contract('- DataStore: user preferences').database?.state).toBe('missing')
    expect(contract('- Auth: OAuth2\n  - Storage: httpOnly cookie').database?.state).toBe('missing')
    expect(Object.keys(contract('- Note: keep it short\n- TODO: the rest\n- RISK: storms'))).toHaveLength(7)
    expect(fields(`${fixture('filled')}\n- Database: files\n`).database?.value).toBe('PostgreSQL 15')
  })

  it('reads CRLF, a byte order mark and comments over lines', () => {
    const text = `\uFEFF${fixture('filled').replaceAll('\n', '\r\n')}`
    expect(stated(text)).toEqual(stated(fixture('filled')))
    expect(text.slice(fields(text).database?.place?.range.from, fields(text).database?.place?.range.to)).toBe('PostgreSQL 15')
    expect(contract('- Database: SQLite <!--\n  Auth: JWT -->')).toMatchObject({
      database: { value: 'SQLite' },
      auth: { state: 'missing' },
    })
  })
})

describe('totality', () => {
  const pieces = fc.constantFrom(
    '## Hydration Contract\n',
    '- ',
    'Database',
    ': ',
    '**',
    '`',
    '|',
    '[',
    ']',
    '<!--',
    '-->',
    '\n',
    '\r\n',
    '  ',
    '### API\n',
    '{{',
    '}}',
    'Postgres',
    '：',
    '| a | b |\n|--|--|\n',
    '> ',
    '```\n',
    '*',
    '_',
    '(',
    ')',
    'or',
    '\\',
    '—',
  )
  it('reads any string', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (tail) => {
          const all = read(`## Hydration Contract\n${tail}`) ?? []
          expect(all.slice(0, 7).map((field) => field.name)).toEqual([
            'database',
            'auth',
            'api-style',
            'runtime',
            'error-format',
            'logging',
            'testing',
          ])
          expect(new Set(all.map((field) => field.name)).size).toBe(all.length)
          for (const field of all) {
            if (field.state === 'set') expect(field.place && field.place.range.to > field.place.range.from).toBe(true)
            expect(field.state === 'missing').toBe(field.value === '')
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
