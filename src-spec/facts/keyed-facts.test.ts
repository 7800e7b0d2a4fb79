import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocumentTree } from '../markdown/sections/read-document-tree'
import { keyedFacts } from './keyed-facts'

const facts = (text: string, custom: readonly string[] = []) =>
  keyedFacts('active-spec', 'ACTIVE_SPEC.md', readDocumentTree(text), custom).map(({ subject, value }) => [subject, value])

it('reads every value of a contract key in a section of constraints', () => {
  expect(facts('# Now\n\n## Constraints\n- Database: our own files\n- **Auth:** server sessions\n- Testing: by hand, for now\n')).toEqual([
    ['database', 'our own files'],
    ['auth', 'server sessions'],
    ['testing', 'by hand, for now'],
  ])
  expect(facts('## Technischer Kontext\n- Datenbank: Dateien\n\n## 技术栈\n- 数据库：文件\n')).toEqual([
    ['database', 'Dateien'],
    ['database', '文件'],
  ])
})

it('reads tables, keyed lines, nested conventions and headings of constraints', () => {
  const text =
    '# Now\n\n## Hydrated snapshot\n| Layer | Technology |\n|---|---|\n| Database | MongoDB |\n\n**API**: GraphQL\n\n- Conventions:\n  - Logging: plain\n\n### Runtime\n\nDeployed serverless.\n'
  expect(facts(text)).toEqual([
    ['database', 'MongoDB'],
    ['api-style', 'GraphQL'],
    ['logging', 'plain'],
    ['runtime', 'Deployed serverless'],
  ])
})

it('reads only a known technology of that field in other sections', () => {
  expect(facts('# Now\n\n## Approach\nDatabase: MongoDB\n\n- Auth: sessions (cookie)\n- Cache: Redis\n')).toEqual([
    ['database', 'MongoDB'],
    ['auth', 'sessions (cookie)'],
    ['cache', 'Redis'],
  ])
  expect(
    facts(
      '# Now\n\n## Tasks\n- Testing: add unit tests for login\n- [ ] Database: MongoDB\n- API: build the REST endpoint that lists boats\n- Database: migrate to MongoDB\n',
    ),
  ).toEqual([])
  expect(facts('# Now\n\n## Tasks\n- Database: MongoDB\n\n## Approach\n- Auth: index the JWT claims of all old boats\n')).toEqual([
    ['database', 'MongoDB'],
  ])
  expect(facts('| # | Area | Task |\n|---|---|---|\n| 1 | Testing | write the cases |\n')).toEqual([])
})

it('ignores false friends, and values that are still open', () => {
  expect(facts('## Constraints\n- Runtime errors: problem+json\n- Settings: Android DataStore\n- DataStore: settings\n')).toEqual([])
  expect(facts('## Constraints\n- Database: [Postgres | SQLite]\n- Auth: TODO: ask\n- API: {{STYLE}}\n- Logging:\n- Testing: —\n')).toEqual(
    [],
  )
  expect(facts('## Constraints\n> Database: MongoDB\n\n```\nDatabase: MongoDB\n```\n<!-- Database: MongoDB -->\n')).toEqual([])
  expect(facts('## Constraints\n\n### Out of scope\n- Database: MongoDB\n\n## Rejected alternatives\n- Database: MongoDB\n')).toEqual([])
  expect(facts('## LLM Prompt\n### Constraints\n- Database: MongoDB\n')).toEqual([])
})

it('does not read the document title as a constraint', () => {
  expect(facts('# Billing stack\n\n## Approach\n- Testing: by hand\n')).toEqual([])
})

it('reads custom fields that SPEC has, in constraints', () => {
  const text = '## Constraints\n- Cache TTL: 5 min\n- Deployment: serverless\n'
  expect(facts(text)).toEqual([['runtime', 'serverless']])
  expect(facts(text, ['cache-ttl', 'deployment'])).toEqual([
    ['cache-ttl', '5 min'],
    ['deployment', 'serverless'],
  ])
})

it('gives the range of the value alone', () => {
  const text = '# Now\r\n\r\n## Constraints\r\n- **Database**: `MongoDB` <!-- SPEC.md:18 -->\r\n'
  const [fact] = keyedFacts('active-spec', 'ACTIVE_SPEC.md', readDocumentTree(text))
  expect(text.slice(fact?.place.range.from, fact?.place.range.to)).toBe('MongoDB')
  expect(fact).toMatchObject({ comparison: '=', unit: null, modality: 'states', place: { path: 'ACTIVE_SPEC.md', line: 4, column: 18 } })
})

it('reads any string', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => void keyedFacts('active-spec', 'ACTIVE_SPEC.md', readDocumentTree(`## Constraints\n- Database: ${text}`)),
    ),
  )
})
