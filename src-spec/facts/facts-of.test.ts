import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../engine/read-document'
import { precedenceOf } from '../kinds/index'
import { mayMention } from '../vocabulary/find-mentions'
import { categories } from '../vocabulary/index'
import { findConflicts } from './conflicts'

/** Multiplies the number of generated cases, such as `PROPERTY_TIMES=10`. */
const propertyTimes = Number(process.env.PROPERTY_TIMES ?? 1)

const document = (path: string, text: string) => readDocument({ path, text })
const factsIn = (path: string, text: string) =>
  document(path, text).facts.map(({ subject, modality, value }) => `${subject} ${modality} ${value}`)

/** The losing words of each conflict between the texts, which are below a heading of their own. */
function losers(texts: Readonly<Record<string, string>>): readonly string[] {
  const facts = Object.entries(texts).flatMap(([path, text]) => {
    const read = document(path, text)
    return read.facts.map((fact) => ({ fact, precedence: precedenceOf(read.kind) ?? 9, root: '' }))
  })
  return findConflicts(facts).map(({ loser }) => (texts[loser.place.path] ?? '').slice(loser.place.range.from, loser.place.range.to))
}

const law = (text: string) => `# Constitution\n\n## Standards\n\n${text}\n`
const spec = (contract: string, more = '') => `# Shop\n\n## Hydration Contract\n\n${contract}\n\n## Requirements\n\n${more}\n`
const plan = (text: string) => `# Now\n\n## Approach\n\n${text}\n`
const table = (...rows: string[]) => `| Metric | Target |\n|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}`

describe('a law over SPEC', () => {
  it.each([
    ['Error responses MUST follow RFC 7807.', '- Error format: plain', '', ['plain']],
    ['Error responses MUST follow RFC 7807 (Problem Details).', '- Error format: problem+json', '', []],
    ['- P95 latency: < 500ms', '', 'P95 800 ms', ['800 ms']],
    ['- P95 latency: < 500ms', '', table('P95 latency', '800 ms').replace(' |\n| 800', ' | 800'), ['800 ms']],
    ['- P95 latency: < 500ms', '', '- P95: 0.3 s', []],
    ['- Lock `timeout`: 5 s', '', '- Lock `timeout`: 9 s', ['9 s']],
    ['- P95 latency: < 500ms', '', '- P95 latency: < 0.4 s\n- P99 latency: < 2 s', []],
    ['- p95 latency MUST NOT exceed 1,000 ms', '', '- p95 latency ≤ 1.2 s', ['≤ 1.2 s']],
    ['- Unit Tests: Minimum 80% code coverage', '- Testing: pytest, coverage 60 %', '', ['60 %']],
    ['- Unit Tests: Minimum 80% code coverage', '', '- Integration tests: 60 % coverage', []],
    ['- Unit test coverage MUST be at least 80 %.', '', '- Test coverage: 90 %', []],
    ['- Index coverage: > 95%', '', '- Test coverage: 80 %', []],
    ['- Availability: 99.9%', '', '- Uptime: 99.5 %', ['99.5 %']],
    ['- Error rate: < 0.1%', '', '- Error rate at most 1 %', ['at most 1 %']],
    ['- Throughput: at least 1000 req/s', '', '- Throughput of 500 rps', ['500 rps']],
    ['- Throughput: at least 1000 req/s', '', '- Throughput: 70000 requests per minute', []],
    ['- Data in transit MUST use TLS 1.3+', '', 'All connections use TLS 1.2.', ['TLS 1.2']],
    ['- Data in transit MUST use TLS 1.2+', '', 'All connections use TLS 1.3.', []],
    ['- Data in transit MUST use TLS 1.3+', '', '- TLS: 1.2 minimum', []],
    ['- Services MUST run on Node ≥ 22.', '- Runtime: Node 20', '', ['Node 20']],
    ['- Services MUST run on Node ≥ 20.', '- Runtime: Node 22', '', []],
    ['- Services MUST run on Node 22 or newer.', '- Runtime: Node >= 20', '', ['Node >= 20']],
    ['- MongoDB MUST NOT be used.', '- Database: MongoDB 7', '', ['MongoDB 7']],
    ['- The use of MongoDB is PROHIBITED.', '- Database: MongoDB', '', ['MongoDB']],
    ['- MongoDB MUST NOT be used.', '- Database: PostgreSQL, not MongoDB', '', []],
    ['- MongoDB MUST NOT be used for orders.', '- Database: MongoDB', '', []],
    ['- MongoDB MUST NOT be used.', '- Database: PostgreSQL, we agreed not to use MongoDB', '', []],
    ['- The database MUST NOT be MySQL, always PostgreSQL.', '- Database: PostgreSQL 15', '', []],
    ['- The database MUST NOT be MySQL, only PostgreSQL.', '- Database: PostgreSQL 15', '', []],
    ['- The database MUST NOT be MySQL or MariaDB.', '- Database: MariaDB', '', ['MariaDB']],
    ['- Availability: 99.9%', '', '- Uptime: 99.9 %', []],
    ['- Log retention: at least 90 days', '', '- Log retention: 3 months', []],
    ['- Basic auth is strictly prohibited.', '- Auth: HTTP Basic', '', ['HTTP Basic']],
    ['- Tokens MUST NOT be stored in local storage.', '- Auth: JWT', '', []],
    ['- OAuth 2.0 / OIDC MUST be used for user authentication', '- Auth: API keys', '', ['API keys']],
    ['- Service-to-service authentication via mTLS or JWT', '- Auth: OAuth 2.0', '', []],
    ['- Structured logging MUST be used (JSON format)', '- Logging: plain', '', ['plain']],
    ['- PostgreSQL MUST be used.', '- Database: MySQL', '', ['MySQL']],
    ['- Redis MUST be used for caching.', '- Database: MySQL', '', []],
    ['- All services SHALL use PostgreSQL for persistence.', '- Database: MySQL', '', ['MySQL']],
    ['- API responses are JSON.', '- Error format: plain', '', []],
    ['- REST APIs MUST follow Richardson Maturity Model Level 2', '- API style: GraphQL', '', []],
    ['- Projects could use PostgreSQL.', '- Database: MySQL', '', []],
    ['Examples:\n\n- Database: PostgreSQL\n- P95 latency: < 500 ms', '- Database: MySQL', '- P95 latency: 800 ms', []],
    ['For the export worker:\n\n- P95 latency: < 500 ms', '', '- P95 latency: 800 ms', []],
    ['- Default page size: 50', '', '- Default page size: 20', ['20']],
    ['- Rate limit: 100 req/min', '', '- Rate limit: 200 req/min', ['200 req/min']],
    ['All API communications MUST use HTTPS/TLS 1.3 or higher.', '', 'All connections use TLS 1.2.', ['TLS 1.2']],
    ['All logs MUST be structured JSON to stdout.', '- Logging: plain text', '', ['plain text']],
    ['- LCP (Largest Contentful Paint): < 2.5s', '', '- LCP: 4 s', ['4 s']],
  ])('%s ⟂ %s %s', (rule, contract, more, expected) => {
    expect(losers({ 'CONSTITUTION.md': law(rule), 'SPEC.md': spec(contract, more) })).toEqual(expected)
  })
})

describe('SPEC over ACTIVE_SPEC', () => {
  const contract =
    '- Database: PostgreSQL 15\n- Auth: OAuth 2.0\n- API style: REST\n- Runtime: Docker\n- Error format: RFC 7807\n- Logging: JSON\n- Testing: pytest'
  const numbers = '- P95 latency: < 500 ms\n- Coverage: ≥ 80 % of code\n- Availability: 99.9 %'
  it.each([
    ['Authentication uses session cookies.', ['session cookies']],
    ['Data is stored in MongoDB.', ['MongoDB']],
    ['The API is GraphQL.', ['GraphQL']],
    ['Errors are returned as plain text.', ['plain text']],
    ['Logs are written as plain text.', ['plain text']],
    ['Tests run with unittest.', ['unittest']],
    ['The service runs serverless.', ['serverless']],
    ['We MUST NOT use Docker.', ['Docker']],
    ['Wir verwenden Sitzungen.', []],
    ['Die Datenbank ist MongoDB.', ['MongoDB']],
    ['- P95: 800 ms', ['800 ms']],
    ['P95 latency stays under 0.7 s, P99 under 2 s.', ['under 0.7 s']],
    ['- Testabdeckung: mindestens 60 %', ['mindestens 60 %']],
    ['- **Availability**: 99,5 %', ['99,5 %']],
    ['- 测试覆盖率：60%', ['60%']],
    ['| Metric | Target | Current |\n|---|---|---|\n| P95 latency | < 1 s | 0.2 s |', ['< 1 s']],
    ['## Testing & Quality\n\n- Repository-wide test coverage must remain at least 70 % across all modules.', ['at least 70 %']],
  ])('finds a contradiction: %s', (text, expected) => {
    expect(losers({ 'SPEC.md': spec(contract, numbers), 'ACTIVE_SPEC.md': plan(text) })).toEqual(expected)
  })

  it.each([
    'We migrate away from Postgres.',
    'Database: migrate away from Postgres',
    'Unlike MongoDB, PostgreSQL keeps relations.',
    'A document store, e.g. MongoDB, is not needed.',
    'For example, the database is MongoDB.',
    'Should the API be GraphQL?',
    'Is the database MongoDB?',
    'If the database is MongoDB, the import is slow.',
    'The old API was GraphQL.',
    'The database was MongoDB.',
    'Orders are stored in MongoDB.',
    'The test database is SQLite.',
    'Database: SQLite for tests',
    'The admin API is GraphQL.',
    'The API is not GraphQL.',
    'Auth: mTLS between services',
    'The API could be GraphQL.',
    'Rejected:\n\n- Database: MongoDB\n- P95: 900 ms',
    '**Options**\n\n- Database: MongoDB',
    '- Considered:\n  - Database: MongoDB\n  - Auth: sessions',
    '~~Database: MongoDB~~',
    '- ~~Database: MongoDB~~',
    '> Database: MongoDB',
    '```\nDatabase: MongoDB\nP95: 900 ms\n```',
    '<!-- Database: MongoDB -->',
    'Database: MongoDB?',
    'Database: MongoDB (proposed)',
    'The dashboard shows a p95 of 900 ms today.',
    'If the p95 is 900 ms, roll back.',
    'Alert when p95 > 900 ms.',
    '- P95 of the export: 5 s',
    '- Export\n  - P95: 5 s',
    'Checkout:\n\n- P95: 900 ms',
    '`GET /boats` has a p95 of 900 ms.',
    'We bring the p95 from 900 ms to 400 ms.',
    'p95 was 900 ms in May.',
    'A p95 of 900 ms is too slow.',
    'Is a p95 of 900 ms enough?',
    'p95 ~~900 ms~~ 400 ms',
    '- Availability of the harbour webcam: 95 %',
    '- Branch coverage: 60 %',
    '- 60 % of the unit tests are slow.',
    '| Concern | Option A | Option B |\n|---|---|---|\n| Database | MongoDB | MySQL |',
    '| Area | Today | Target |\n|---|---|---|\n| Database | MongoDB | Postgres |\n| Auth | sessions | OAuth2 |',
    '| Component | Metric | Budget |\n|---|---|---|\n| Export worker | p95 latency | 5 s |',
    '| Metric | Current Value |\n|---|---|\n| P95 latency | 900 ms |',
    '| Alert | Condition |\n|---|---|\n| Slow | p95 > 900 ms |',
    'See the API docs for GraphQL.',
    'The importer reads MongoDB dumps.',
    '### Apple Music integration\n\nAuthentication uses JWT.',
    '### Frontend\n\n- Testing: Jest\n- Auth: sessions',
    '### Checkout\n\nThe API is GraphQL.',
    '| Service | Database | Auth |\n|---|---|---|\n| billing | MongoDB | mTLS |',
    '### Benchmark\n\n| Metric | Value |\n|---|---|\n| P95 latency | 8,953ms |',
    '| Metric | Value |\n|---|---|\n| P95 latency | 8,953ms |',
    '| Store | P95 latency | Availability |\n|---|---|---|\n| Standard | 900 ms | 99 % |',
    '| Metric | Value | Target |\n|---|---|---|\n| P95 latency | 3986ms | <400ms |',
    '- **60% Unit Tests**: test functions in isolation',
    '- Unit tests: 60 %',
    '- **Technology lock-in**: all services must use MongoDB',
    'Never suggest or use: FooBase, MongoDB, OAuth 2.0',
    'The API is RESTful and uses JWT authentication for protected endpoints.',
    'All data MUST be stored locally on the device (SQLite).',
    'We write unit tests (60% coverage).',
    'Logging in uses a magic link.',
    'Everything runs in the browser.',
  ])('finds no contradiction: %s', (text) => {
    expect(losers({ 'SPEC.md': spec(contract, numbers), 'ACTIVE_SPEC.md': plan(text) })).toEqual([])
  })

  it.each([
    'Out of scope',
    'Non-goals',
    'Risks',
    'Open questions',
    'Rejected alternatives',
    'Options considered',
    'Migration background',
    'Rollback',
  ])('ignores a section "%s" and all below it', (title) => {
    const text = `# Now\n\n## ${title}\n\n- Database: MongoDB\n- P95: 900 ms\n\nThe API is GraphQL.\n\n### Technology stack\n\n- Auth: sessions\n`
    expect(losers({ 'SPEC.md': spec(contract, numbers), 'ACTIVE_SPEC.md': text })).toEqual([])
  })
})

describe('precedence', () => {
  it('finds no conflict between a design and a feature', () => {
    const budget = (value: string) =>
      `# Technical Design: X\n\n## Performance budgets\n\n| Component | Metric | Budget |\n|---|---|---|\n| API | p95 latency | ${value} |\n`
    const texts = { 'work/missions/a/design.md': budget('< 1 s'), 'work/missions/b/design.md': budget('< 2 s') }
    expect(losers(texts)).toEqual([])
    expect(losers({ ...texts, 'SPEC.md': spec('', '- P95 latency: 1.5 s') })).toEqual(['< 2 s'])
  })

  it('prefers the constitution to SPEC, and SPEC to others where the constitution has no statement', () => {
    const rule = {
      'CONSTITUTION.md': law('Error responses MUST follow RFC 7807.'),
      'SPEC.md': spec('- Error format: plain\n- Logging: JSON'),
    }
    expect(losers({ ...rule, 'ACTIVE_SPEC.md': plan('- Error format: problem+json\n- Logging: plain') })).toEqual(['plain', 'plain'])
    expect(losers({ ...rule, 'ACTIVE_SPEC.md': plan('- Error format: plain text') })).toEqual(['plain', 'plain text'])
  })

  it('ignores a document that also agrees', () => {
    expect(
      losers({ 'CONSTITUTION.md': law('- P95 latency: 500 ms\n- P95 latency: 900 ms'), 'SPEC.md': spec('', '- P95 latency: 800 ms') }),
    ).toEqual([])
  })

  it('reports one place once, also if SPEC has the metric as a custom field', () => {
    const texts = {
      'SPEC.md': spec('- Database: SQLite\n- P95 latency: 500 ms'),
      'ACTIVE_SPEC.md': '# Now\n\n## Constraints\n\n- P95 latency: 800 ms\n',
    }
    expect(losers(texts)).toEqual(['800 ms'])
  })
})

it('names subjects with their qualifier, and the part that a number is about', () => {
  const targets = '| Component | Metric | Target |\n|---|---|---|\n| Checkout | error rate | 0.1 % |\n'
  const across = '| Component | P50 | P95 |\n|---|---|---|\n| System | 80 ms | 300 ms |\n'
  expect(factsIn('TECHNICAL-DESIGN.md', `# Technical Design: X\n\n## Budgets\n\n${targets}\nAll:\n\n${across}`)).toEqual([
    'error-rate of checkout states 0.1 %',
    'latency.p50 states 80 ms',
    'latency.p95 states 300 ms',
  ])
  expect(factsIn('CONSTITUTION.md', law('- p50 < 100 ms, p99 < 1 s\n- Unit tests: at least 80 %\n- Integration tests: 15 %'))).toEqual([
    'latency.p50 must < 100 ms',
    'latency.p99 must < 1 s',
    'coverage.unit must at least 80 %',
  ])
})

it('reads what a design gives as its decision, and which metric a unit is about', () => {
  const design = (line: string) => factsIn('TECHNICAL-DESIGN.md', `# Technical Design: X\n\n## Storage\n\n${line}\n`)
  expect(design('**Decision**: boats are stored in PostgreSQL.')).toEqual(['database states PostgreSQL'])
  expect(design('**Option 2**: boats are stored in PostgreSQL.')).toEqual([])
  const budget = (line: string) => factsIn('SPEC.md', `# Shop\n\n## Performance\n\n- ${line}\n`)
  expect(budget('Throughput/latency: 200 ms')).toEqual(['latency states 200 ms'])
  expect(budget('Throughput/latency: 300 rps')).toEqual(['throughput states 300 rps'])
  expect(budget('Throughput and latency: 300 rps')).toEqual([])
})

it('takes the load of a number for its condition, and the numbers and names of sections for no part', () => {
  const numbers = (path: string, text: string) =>
    document(path, text).facts.flatMap(({ subject, value, unit }) => (unit === null ? [] : [`${subject} ${value}`]))
  const budget = '- [ ] Throughput/latency budgets: P95 < 250 ms, P99 < 600 ms at 50 rps\n'
  expect(numbers('SPEC.md', `# Shop\n\n## 9. Performance & Capacity\n\n${budget}`)).toEqual([
    'latency.p95 < 250 ms',
    'latency.p99 < 600 ms',
  ])
  expect(numbers('SPEC.md', '# Shop\n\n## Design\n\n- P95 latency < 250 ms at 50 rps.\n')).toEqual(['latency.p95 < 250 ms'])
  expect(numbers('TECHNICAL-DESIGN.md', '# Technical Design: X\n\n## Design\n\n- Availability: 99.9 %\n')).toEqual(['availability 99.9 %'])
  expect(numbers('TECHNICAL-DESIGN.md', '# Technical Design: X\n\n## NFR-001: Speed\n\n- P95 latency of boats: 3 s\n')).toEqual([
    'latency.p95 of boats 3 s',
  ])
  expect(numbers('ACTIVE_SPEC.md', '# Now\n\n## Frontend\n\n- LCP < 2.5 s, CLS < 0.1\n')).toEqual(['lcp < 2.5 s', 'cls < 0.1'])
})

it('drops the full stop of a value, and keeps that of an abbreviation', () => {
  const contract = '- Database: PostgreSQL 15.\n- Testing: pytest, tox etc.\n- Owner: Harbour Inc.'
  expect(factsIn('SPEC.md', spec(contract))).toEqual([
    'database states PostgreSQL 15',
    'testing states pytest, tox etc.',
    'owner states Harbour Inc.',
  ])
})

describe('laws of facts', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...[
        'Database',
        'MUST',
        'NOT',
        'use',
        'is',
        'be',
        'used',
        'MongoDB',
        'RFC 7807',
        'Errors',
        'p95',
        'latency',
        '<',
        '≥',
        '500',
        'ms',
        '%',
        'coverage',
      ],
      ...[
        'unit tests',
        'TLS',
        '1.3',
        '+',
        '.',
        '?',
        ':',
        '\n',
        '\n\n- ',
        '\n## ',
        '| ',
        ' |\n|---|---|\n',
        '**',
        '~~',
        '`',
        '<!--',
        '-->',
        '不',
        '1,000',
        '–',
      ],
    ),
    { maxLength: 40 },
  )
  const text = fc.oneof(
    pieces.map((some) => some.join(' ')),
    fc.string({ unit: 'binary' }),
  )

  it('are deterministic for any text, and every place contains the words', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('CONSTITUTION.md', 'SPEC.md', 'TECHNICAL-DESIGN.md', 'specs/x.md', 'ACTIVE_SPEC.md'),
        (body, path) => {
          const read = document(path, body)
          expect(document(path, body).facts).toEqual(read.facts)
          for (const { place } of read.facts) expect(place.range.to).toBeGreaterThan(place.range.from)
          for (const { place } of read.facts) expect(place.range.to).toBeLessThanOrEqual(body.length)
        },
      ),
      { numRuns: 1000 * propertyTimes },
    )
  })

  it('find no contradiction in an unrelated sentence', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom(
          'The crew',
          'A skipper',
          'MongoDB',
          'Our GraphQL workshop',
          'The p95 chart',
          'Every berth',
          'Sessions of the council',
          'Some 900 ms',
          '60 %',
        ),
        fc.constantFrom('waits for', 'likes', 'paints', 'was about', 'has a talk on', 'costs', 'of the buyers use', 'comes before'),
        fc.constantFrom(
          'the harbour',
          'sessions at noon',
          'MySQL and its history',
          '12 boats',
          'a plain table',
          'coverage in the press',
          'the test pilot',
        ),
      )
      .map((parts) => `${parts.join(' ')}.`)
    const before = {
      'CONSTITUTION.md': law('Error responses MUST follow RFC 7807.\n\n- P95 latency: < 500ms\n- Unit tests: minimum 80%'),
      'SPEC.md': spec('- Database: PostgreSQL\n- Auth: OAuth 2.0\n- API style: REST\n- Logging: JSON', '- P95 latency: 0.3 s'),
      'ACTIVE_SPEC.md': plan('- Database: Postgres\n\n- Coverage of code: 85 %'),
    }
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom(...Object.keys(before)),
        fc.nat(12),
        fc.constantFrom('', '- ', '- [ ] '),
        (words, path, at, mark) => {
          const lines = (before[path as keyof typeof before] ?? '').split('\n')
          const after = [...lines.slice(0, at), '', `${mark}${words}`, '', ...lines.slice(at)].join('\n')
          expect(losers({ ...before, [path]: after })).toEqual([])
        },
      ),
      { numRuns: 1000 * propertyTimes },
    )
  })
})

it('parses every text that may name a technology', () => {
  const spellings = Object.values(categories).flatMap(({ technologies }) => technologies.flatMap(({ aliases }) => aliases.split(',')))
  expect(spellings.filter((spelling) => !mayMention(`Use ${spelling.trim()} here`))).toEqual([])
})
