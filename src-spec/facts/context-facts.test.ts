import { describe, expect, it } from 'vitest'
import { contextFacts } from './context-facts'

const path = 'openspec/config.yaml'
const block = (lines: string) =>
  `schema: spec-driven\n\ncontext: |\n${lines.replace(/^(?=.)/gm, '  ')}\n\nrules:\n  tasks:\n    - Database - MongoDB\n`
/** Of each fact its subject, the words at its range, and the words from its first column to its last. */
const read = (text: string) =>
  contextFacts(path, text).map(({ subject, modality, place: { range, line, column, endLine, endColumn } }) => {
    const words = text.slice(range.from, range.to)
    expect(endLine).toBe(line)
    expect(text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)).toBe(words)
    return `${subject} ${modality === 'must-not' ? '≠' : '='} ${words}`
  })

describe('a context states', () => {
  it.each([
    ['Database: PostgreSQL 16', ['database = PostgreSQL 16']],
    ['- Database: PostgreSQL 16\n- Testing: Vitest', ['database = PostgreSQL 16', 'testing = Vitest']],
    ['Harbour office.\n\nDatabase: PostgreSQL\nPackage manager: pnpm', ['database = PostgreSQL', 'package-manager = pnpm']],
    ['## Stack\n\n- **Database**: PostgreSQL', ['database = PostgreSQL']],
    ['Tech stack: TypeScript, React, PostgreSQL 16', ['database = PostgreSQL 16']],
    ['Tech stack: TypeScript, Node.js (≥20.19.0), ESM', ['runtime = Node.js (≥20.19.0)']],
    ['Tech stack: Quarkus (backend), PostgreSQL (database)', ['database = PostgreSQL (database)']],
    ['Tech stack:\n- TypeScript\n- PostgreSQL 16\n- Vitest', ['database = PostgreSQL 16', 'testing = Vitest']],
    ['## Tech Stack\n\n- PostgreSQL\n\n## Domain\n\n- MongoDB', ['database = PostgreSQL']],
    ['MySQL is PROHIBITED.', ['database ≠ MySQL']],
    ['The database MUST be PostgreSQL.', ['database = PostgreSQL']],
  ] as const)('%s', (lines, facts) => {
    expect(read(block(lines))).toEqual(facts)
  })
})

describe('a context states nothing with', () => {
  it.each([
    ['two of one role', 'Tech stack: PostgreSQL, SQLite'],
    ['a part in brackets', 'Tech stack: TypeScript, SQLite (tests)'],
    ['a name with more words', 'Tech stack: PostgreSQL driver of our own'],
    ['a runtime without a version', 'Tech stack: TypeScript, Node.js'],
    ['a cache', 'Tech stack: Redis'],
    ['an open value', 'Database: TBD'],
    ['a question', 'Database: PostgreSQL?'],
    ['a fence', '```\nDatabase: PostgreSQL\n```'],
    ['a quotation', '> Database: PostgreSQL'],
    ['an example', 'For example:\n\n- Database: PostgreSQL'],
    ['a folder', '- packages/db — MongoDB models'],
    ['an old store', 'We moved here from MySQL.'],
    ['a wrapped line', 'MySQL MUST NOT be used\nin tests: they use SQLite'],
    ['the domain', 'Domain: berths and boats'],
  ] as const)('%s', (_, lines) => {
    expect(read(block(lines))).toEqual([])
  })
})

it('reads a context in every form of YAML, and no other key', () => {
  const facts = ['database = PostgreSQL']
  expect(read('context: "Database: PostgreSQL"\n')).toEqual(facts)
  expect(read("context: 'Database: PostgreSQL'\n")).toEqual(facts)
  expect(read('context: >-\n  Database: PostgreSQL\nschema: x\n')).toEqual(facts)
  expect(read('schema: x\ncontext: |2\n    Database: PostgreSQL\n')).toEqual(facts)
  expect(read('context: |\r\n  Berths.\r\n  Database: PostgreSQL\r\n')).toEqual(facts)
  expect(read('# context: |\n#   Database: PostgreSQL\n')).toEqual([])
  expect(read('rules:\n  context: |\n    Database: PostgreSQL\n')).toEqual([])
  expect(read('context:\n  - Database - PostgreSQL\n')).toEqual([])
  expect(read('context: |\n  Database: PostgreSQL\n other: [\n')).toEqual([])
  expect(read('')).toEqual([])
})

it('reads a context of at most 50 KB, as OpenSpec does', () => {
  const start = 'Database: PostgreSQL\n\n'
  const context = (length: number) => `context: |\n  ${start}  ${'x'.repeat(length - start.length - 1)}\n`
  expect(read(context(50 * 1024))).toEqual(['database = PostgreSQL'])
  expect(read(context(50 * 1024 + 1))).toEqual([])
})
