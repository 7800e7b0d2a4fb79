import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedFacts } from '../../../facts/keyed-facts'
import { readDocumentTree } from '../../../markdown/sections/read-document-tree'
import { contractFields } from '../../../model/contract'
import { applyEdits } from '../../../text/source'
import { readContract } from '../read-contract'
import { addFieldEdits, setFieldEdits, setValueEdits } from './set-field'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/contract/${name}.md`, import.meta.url), 'utf8')
const fieldsOf = (text: string) => readContract('SPEC.md', readDocumentTree(text)) ?? []
const fieldOf = (text: string, name: string) => {
  const field = fieldsOf(text).find((each) => each.name === name)
  if (!field) throw new Error(`no field ${name}`)
  return field
}
const set = (text: string, name: string, value: string) =>
  applyEdits(text, setFieldEdits('SPEC.md', text, readDocumentTree(text), fieldOf(text, name), value))
const add = (text: string, name: string, value: string) =>
  applyEdits(text, addFieldEdits('SPEC.md', text, readDocumentTree(text), fieldOf(text, name), value))
const contract = (lines: string) => `# S\n\n## Hydration Contract\n${lines}\n\n## Next\nText.\n`

describe('setting a field', () => {
  it.each([
    ['- Database: [Postgres | SQLite | etc.]', 'database', '- Database: X'],
    ['- **Database:** **[Postgres | SQLite]** <!-- pick -->', 'database', '- **Database:** **X** <!-- pick -->'],
    ['- **Database: Postgres**', 'database', '- **Database: X**'],
    ['- Database: `postgres`', 'database', '- Database: `X`'],
    ['- Database: _(e.g., Postgres)_', 'database', '- Database: X'],
    ['- Database:', 'database', '- Database: X'],
    ['- Database：', 'database', '- Database： X'],
    ['- Database:\n  - Postgres\n  - Redis', 'database', '- Database:\n  - X'],
    ['- Database: Postgres\n- Auth: JWT\n- Database: MySQL', 'database', '- Database: X\n- Auth: JWT'],
    ['- Database: Postgres\n- DB: postgres\n- Auth: JWT', 'database', '- Database: X\n- Auth: JWT'],
    [
      '| Field | Value |\n|---|---|\n| Database | |\n| Auth | JWT |',
      'database',
      '| Field | Value |\n|---|---|\n| Database | X |\n| Auth | JWT |',
    ],
    ['### Database\n\n[Postgres | SQLite]\n\n### Auth\nJWT', 'database', '### Database\n\nX\n\n### Auth\nJWT'],
    ['**Database**: Postgres | **Auth**: JWT', 'database', '**Database**: X | **Auth**: JWT'],
  ])('%j', (before, name, after) => {
    expect(set(contract(before), name, 'X')).toBe(contract(after))
  })

  it('escapes pipes in cells, and writes as code what Markdown would change', () => {
    expect(set(contract('| Field | Value |\n|---|---|\n| Database | a |'), 'database', 'x | y')).toContain('| Database | x \\| y |')
    expect(set(contract('- Database: a'), 'database', '__init__')).toContain('- Database: `__init__`\n')
    expect(set(contract('- Database: a'), 'database', 'Effect<A, E, R> by {player_id}')).toContain(
      '- Database: Effect<A, E, R> by {player_id}\n',
    )
  })
})

describe('adding a field', () => {
  it.each([
    ['- Database: a\n- Runtime: b', 'auth', '- Database: a\n- Auth: X\n- Runtime: b'],
    ['- Runtime: b', 'database', '- Database: X\n- Runtime: b'],
    ['- Database: a\n  - pool: 20\n- Runtime: b', 'auth', '- Database: a\n  - pool: 20\n- Auth: X\n- Runtime: b'],
    ['* **Database**: a <!-- D-1 -->', 'auth', '* **Database**: a <!-- D-1 -->\n* **Auth**: X'],
    ['- **Database:** a', 'auth', '- **Database:** a\n- **Auth:** X'],
    ['- **Database: a**', 'auth', '- **Database: a**\n- **Auth: X**'],
    ['- [x] Database: `a`', 'auth', '- [x] Database: `a`\n- [ ] Auth: X'],
    ['- 数据库：a', 'auth', '- 数据库：a\n- Auth：X'],
    ['- Database: a\n- Conventions:\n  - Logging: b', 'error-format', '- Database: a\n- Conventions:\n  - Error format: X\n  - Logging: b'],
    ['- Database: a\n- Conventions:\n  - Logging: b', 'testing', '- Database: a\n- Conventions:\n  - Logging: b\n  - Testing: X'],
    ['- Database: a\n- Conventions:', 'logging', '- Database: a\n- Conventions:\n  - Logging: X'],
    ['- Conventions:\n  - Logging: b', 'database', '- Database: X\n- Conventions:\n  - Logging: b'],
    ['- Database: a', 'logging', '- Database: a\n- Logging: X'],
    ['- Cache: Redis', 'database', '- Database: X\n- Cache: Redis'],
    [
      '| Layer | Technology | Notes |\n|---|---|---|\n| **Database** | a | b |',
      'auth',
      '| Layer | Technology | Notes |\n|---|---|---|\n| **Database** | a | b |\n| **Auth** | X |  |',
    ],
    ['**Database**: a  \n**Runtime**: b', 'auth', '**Database**: a  \n**Auth**: X\n**Runtime**: b'],
    ['**Database**: a\n\n**Runtime**: b', 'auth', '**Database**: a\n\n**Auth**: X\n\n**Runtime**: b'],
    ['**Database**: a | **Runtime**: b', 'testing', '**Database**: a | **Runtime**: b | **Testing**: X'],
    ['### Database\n\na\n\n### Runtime\n\nb', 'auth', '### Database\n\na\n\n### Auth\n\nX\n\n### Runtime\n\nb'],
    ['### Runtime\n\nb\n\n---', 'database', '### Database\n\nX\n\n### Runtime\n\nb\n\n---'],
    ['### Database\n\na\n\n---', 'runtime', '### Database\n\na\n\n### Runtime\n\nX\n\n---'],
    ['> Fill these lines.', 'database', '> Fill these lines.\n\n- Database: X'],
    ['Words.', 'database', '\n- Database: X\n\nWords.'],
    ['- Database:\n- Auth: b', 'database', '- Database: X\n- Auth: b'],
  ])('%j', (before, name, after) => {
    const text = contract(before)
    expect(add(text, name, 'X')).toBe(contract(after))
    expect(fieldOf(add(text, name, 'X'), name)).toMatchObject({ state: 'set', value: 'X' })
  })

  it('adds a TODO that is read as one, and nothing without a contract', () => {
    expect(fieldOf(add(contract('- Database: a'), 'auth', 'TODO:'), 'auth').state).toBe('todo')
    const without = '# S\n'
    expect(addFieldEdits('SPEC.md', without, readDocumentTree(without), fieldOf(contract(''), 'auth'), 'X')).toEqual([])
  })

  it('fills an empty contract field by field, in the standard order', () => {
    const text = contractFields.reduce((before, name) => add(before, name, 'TODO:'), '# S\n\n## Hydration Contract')
    expect(text).toBe(
      '# S\n\n## Hydration Contract\n\n- Database: TODO:\n- Auth: TODO:\n- API style: TODO:\n- Runtime: TODO:\n- Error format: TODO:\n- Logging: TODO:\n- Testing: TODO:',
    )
  })
})

it('replaces the value of a fact with that of SPEC', () => {
  const text = '# A\n\n## Constraints\n- Database: **MongoDB** <!-- x -->\n'
  const outline = readDocumentTree(text)
  const fact = keyedFacts('active-spec', 'ACTIVE_SPEC.md', outline)[0]
  if (!fact) throw new Error('the fact was not read')
  expect(applyEdits(text, setValueEdits('ACTIVE_SPEC.md', text, outline, fact.place.range, 'PostgreSQL 15'))).toBe(
    '# A\n\n## Constraints\n- Database: **PostgreSQL 15** <!-- x -->\n',
  )
})

describe('laws', () => {
  const shapes = ['template', 'filled', 'table', 'german', 'chinese', 'headings'].map(fixture)
  const texts = fc
    .tuple(fc.constantFrom(...shapes), fc.boolean(), fc.boolean(), fc.string())
    .map(([text, crlf, bom, tail]) => `${bom ? '\uFEFF' : ''}${crlf ? text.replaceAll('\n', '\r\n') : text}${tail}`)
  const pieces = fc.constantFrom(
    '|**Auth:',
    'Auth: ',
    'Postgres',
    '15',
    '|',
    '`',
    '*',
    '_',
    '**',
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    'etc',
    '<!--',
    '-->',
    '\\',
    '{x}',
    '~~',
    '#',
    '-',
    '1.',
    ':',
    ' ',
    '&amp;',
    'http://a.b',
    '<br>',
    '字',
    '"',
  )
  const values = fc
    .oneof(
      fc.constantFrom('PostgreSQL 15', 'none', 'Effect<A, E, R>', '{player_id}', 'a * b'),
      fc.string(),
      fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    )
    .map((value) => value.replace(/\s+/g, ' ').trim())
    // A full stop at the end is that of a sentence.
    .filter((value) => value !== '' && !/\\[|`]|\.$/.test(value))

  const others = (text: string, name: string) =>
    fieldsOf(text).flatMap((field) => (field.name === name ? [] : [[field.name, field.state, field.value]]))

  it('reads back the value that was set, and keeps every other field', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...contractFields), values, (text, name, value) => {
        const after = set(text, name, value)
        expect(fieldOf(after, name).value).toBe(value)
        expect(others(after, name)).toEqual(others(text, name))
      }),
      { numRuns: 700 * propertyTimes },
    )
  })

  it.each([
    ['R&amp; Auth: JWT', null],
    ['A &#38; Auth: JWT', null],
    ['R & D; Auth: JWT', 'JWT'],
    ['Postgres; Auth: JWT', 'JWT'],
  ])('reads %j as one value, or as two fields', (value, auth) => {
    const text = `# Technical Specification\n\n## Hydration Contract\n\n- Database: ${value}\n`
    expect(fieldOf(text, 'auth').value || null).toBe(auth)
  })

  it('changes nothing outside the value that it replaces', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...contractFields), (text, name) => {
        const outline = readDocumentTree(text)
        const field = fieldOf(text, name)
        const edits = setFieldEdits('SPEC.md', text, outline, field, 'Value 7')
        const [first] = edits
        expect(edits).toHaveLength(1)
        if (field.place) expect(first?.range).toEqual(field.place.range)
        else expect(first?.range.from).toBe(first?.range.to)
        expect(/(?:[^\r]|^)\n/.test(first?.text ?? '') && text.includes('\r\n')).toBe(false)
      }),
    )
  })

  it('returns for any text', () => {
    const noise = fc.constantFrom(
      '- ',
      '  - ',
      'Database',
      'Auth',
      ': ',
      '**',
      '`',
      '|',
      '\n',
      '\r\n',
      '### API\n',
      '> ',
      '| a | b |\n|--|--|\n',
      '<!--',
      '-->',
      'x',
      '```\n',
      'Conventions:\n',
    )
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 40 }), fc.constantFrom(...contractFields), (parts, name) => {
        const text = `## Hydration Contract\n${parts.join('')}`
        expect(set(text, name, 'X').length).toBeGreaterThan(0)
        expect(add(text, name, 'X').length).toBeGreaterThan(text.length)
      }),
      { numRuns: 2000 },
    )
  })
})
