import { describe, expect, it } from 'vitest'
import { agentGuideFacts } from './agent-guide-facts'

const guide = (lines: string) => `# Working in the harbour\n\nWelcome aboard.\n\n## Rules\n\n${lines}\n`
const read = (text: string) =>
  agentGuideFacts('AGENTS.md', text).map(({ subject, modality, comparison, place: { range } }) =>
    [subject, modality === 'must-not' ? '≠' : comparison, text.slice(range.from, range.to)].join(' '),
  )

const rules = [
  ['- NEVER use MySQL', 'database ≠ MySQL'],
  ['- **NEVER** use MySQL.', 'database ≠ MySQL'],
  ['- DO NOT use MongoDB', 'database ≠ MongoDB'],
  ['- Do not use MongoDB.', 'database ≠ MongoDB'],
  ['- Never use MongoDB in production.', 'database ≠ MongoDB'],
  ['- MySQL is PROHIBITED.', 'database ≠ MySQL'],
  ['- NEVER use MySQL; use PostgreSQL.', 'database ≠ MySQL'],
  ['- NEVER use npm or yarn.', 'package-manager ≠ NEVER use npm or yarn'],
  ['- The database MUST be PostgreSQL.', 'database = PostgreSQL'],
  ['- You MUST use PostgreSQL for all data.', 'database = PostgreSQL'],
  ['- PostgreSQL is REQUIRED.', 'database = PostgreSQL'],
  ['All data MUST be stored in PostgreSQL.', 'database = PostgreSQL'],
  ['1. ✅ You MUST use pnpm', 'package-manager = pnpm'],
  ['- Python 3.12 or newer is REQUIRED.', 'runtime = Python 3.12 or newer'],
  ['- MUST use Vitest for tests', 'testing = Vitest'],
  ['- Error responses MUST follow RFC 7807.', 'error-format = RFC 7807'],
  ['- Authentication MUST use JWT', 'auth = JWT'],
  ['- Test coverage MUST be at least 80 %.', 'coverage.unit ≥ at least 80 %'],
  ['- P95 latency MUST stay below 300 ms.', 'latency.p95 < below 300 ms'],
  ['You MUST:\n\n- use PostgreSQL and NEVER forget a backup', ''],
  ['The following rules are mandatory:\n\n- The database MUST be PostgreSQL.', 'database = PostgreSQL'],
] as const

/** Lines that only look like rules about the product. */
const others = [
  ['advice', '- Prefer PostgreSQL. Use PostgreSQL where you can.'],
  ['a preference', '- You MUST prefer PostgreSQL'],
  ['a description', '- The database is PostgreSQL.'],
  ['a key', '- Database: PostgreSQL'],
  ['a quotation', '> NEVER use MySQL.'],
  ['a sentence in quotes', '- "NEVER use MySQL" is what the old office said.'],
  ['a rule in quotes', '- “NEVER use MySQL”'],
  ['code', '- `NEVER use MySQL`'],
  ['a fence', '```\n- NEVER use MySQL\n```'],
  ['a fence of wrong code', 'Wrong:\n\n```sql\n-- MUST use MySQL\n```'],
  ['a comment', '<!-- NEVER use MySQL. -->'],
  ['struck-through text', '- ~~NEVER use MySQL.~~'],
  ['a sample', '<example>\n\n- NEVER use MySQL.\n\n</example>'],
  ['a bad sample', '<bad-example>\nThe database MUST be MySQL.\n</bad-example>'],
  ['an example', '- e.g. the database MUST be MySQL'],
  ['tests', '- NEVER use MySQL in tests'],
  ['tests as a purpose', '- NEVER use MySQL for tests.'],
  ['the database of tests', '- The test database MUST be SQLite'],
  ['a part', '- The mooring importer MUST use MySQL'],
  ['a condition', '- If you touch the importer, you MUST use MySQL'],
  ['a restriction behind the rule', '- NEVER use MySQL. This applies to the importer.'],
  ['an exception behind the rule', '- The database MUST be SQLite. The only exception is the office.'],
  ['an exception below the rule', '- NEVER use MySQL\n  - in the importer'],
  ['a continuation', 'For the importer we keep a store of our own. The database MUST be MySQL.'],
  ['a list of cases', '- You MUST use PostgreSQL:\n  - for berths'],
  ['the line before the list', 'In the mooring importer:\n\n- The database MUST be MySQL.'],
  ['the item around it', '- Mooring importer\n  - The database MUST be MySQL.'],
  ['a negation', '- PostgreSQL is NOT REQUIRED'],
  ['a need that is denied', '- You do NOT need MySQL, PostgreSQL is REQUIRED.'],
  ['a move', '- NEVER replace PostgreSQL with MySQL'],
  ['data that was moved', '- The berths MUST be migrated from MySQL'],
  ['a thing of the technology', '- NEVER use MySQL syntax'],
  ['a way of use', '- PostgreSQL MUST NOT be used directly'],
  ['one of two', '- NEVER use MySQL, use PostgreSQL.'],
  ['only one of two', '- Use only PostgreSQL, NEVER MySQL'],
  ['the work of the agent', '- You MUST run PostgreSQL'],
  ['a tool of the work', '- You MUST use Docker'],
  ['an installation', '- NEVER use npm to install'],
  ['a query', '- NEVER use SQL'],
  ['no name', '- NEVER use the database'],
  ['a name without a role', '- NEVER use Moorbase'],
  ['sessions of another kind', '- NEVER use sessions'],
  ['a runner of journeys', '- You MUST use Playwright'],
  ['a number of the work', '- A subject MUST be at most 50 characters'],
  ['a bound of the tests', '- Latency MUST be below 200 ms in tests'],
  ['a number without a bound', '- Coverage is 80 %'],
  ['a question', '- MUST the database be MySQL?'],
  ['a task', '- [ ] The importer MUST use MySQL'],
] as const

describe('the rules of a guide', () => {
  it.each(rules)('%s', (lines, fact) => {
    expect(read(guide(lines))).toEqual(fact === '' ? [] : [fact])
  })
})

describe('no rule is read from', () => {
  it.each(others)('%s', (_, lines) => {
    expect(read(guide(lines))).toEqual([])
  })
})

it('reads a rule below titles about the whole, and none below the title of a part, a sample or another project', () => {
  const below = (...titles: readonly string[]) =>
    read(`# Guide\n\n${titles.map((title, index) => `${'#'.repeat(index + 2)} ${title}\n\n`).join('')}- NEVER use MySQL.\n`)
  for (const title of ['Critical rules', '⚠️ NEVER do', 'Database', 'Tech Stack', '3. Coding standards (mandatory)']) {
    expect(below(title)).toEqual(['database ≠ MySQL'])
    expect(below('Rules', title)).toEqual(['database ≠ MySQL'])
  }
  for (const title of ['Mooring importer', 'Testing', 'Examples', 'Legacy office', 'Other project: quay', 'Mobile app', 'Tasks', '規則'])
    for (const titles of [[title], [title, 'Rules'], ['Rules', title]]) expect(below(...titles)).toEqual([])
})

it('has the lines of the file, behind front matter and with any line ends', () => {
  const text = '---\napplyTo: "**"\n---\r\n# Guide\r\n\r\n## Rules\r\n\r\n- NEVER use MySQL.\r\n'
  expect(agentGuideFacts('AGENTS.md', text)).toMatchObject([
    { place: { path: 'AGENTS.md', line: 8, column: 13, endLine: 8, endColumn: 18 } },
  ])
  expect(read(text)).toEqual(['database ≠ MySQL'])
})
