import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractFields } from '../model/contract'
import { compatibilityOf, shareFacet } from './compatibility'

it('MariaDB beside a cache is no rival of MySQL, and PostgreSQL is', () => {
  expect(compatibilityOf('MySQL, Redis', 'MariaDB, Redis', 'database')).not.toBe('no')
  expect(compatibilityOf('MySQL, Redis', 'PostgreSQL, Redis', 'database')).toBe('no')
})

describe('compatible values', () => {
  it.each([
    ['database', 'PostgreSQL 15', 'Postgres'],
    ['database', 'PostgreSQL 15', 'postgres:15'],
    ['database', 'PostgreSQL 15', 'psql v15.4'],
    ['database', 'PostgreSQL 15.x', 'PostgreSQL 15.0'],
    ['database', 'PostgreSQL >= 14', 'Postgres 16'],
    ['database', 'PostgreSQL 14+', 'Postgres 16'],
    ['database', 'PostgreSQL 14 or later', 'Postgres 16'],
    ['database', 'PostgreSQL 15 + Redis', 'Postgres'],
    ['database', 'PostgreSQL 15', 'PostgreSQL 15 (not MongoDB)'],
    ['database', 'PostgreSQL', 'migrate away from MySQL to Postgres'],
    ['database', 'PostgreSQL', 'Postgres replaces MongoDB'],
    ['database', 'PostgreSQL', 'replaces MongoDB with Postgres'],
    ['database', 'PostgreSQL', 'MongoDB is replaced by Postgres'],
    ['database', 'PostgreSQL', 'Postgres instead of MongoDB'],
    ['database', 'PostgreSQL', 'Postgres, formerly MySQL 5.7'],
    ['database', 'PostgreSQL', 'PostgreSQL statt MongoDB'],
    ['database', 'PostgreSQL', '使用PostgreSQL，我们不使用MongoDB'],
    ['database', 'PostgreSQL', 'MongoDB (deprecated), PostgreSQL'],
    ['database', 'PostgreSQL', 'Supabase'],
    ['database', 'none', 'no database'],
    ['database', 'none, we keep files', 'keine Datenbank'],
    ['database', 'FooBase', 'foobase cluster'],
    ['auth', 'OAuth 2.0', 'OAuth2'],
    ['auth', 'OAuth 2.0', 'OIDC/OAuth2'],
    ['auth', 'OIDC', 'OAuth2'],
    ['auth', 'JWT', 'JWT tokens in a header'],
    ['auth', 'session', 'server-side sessions'],
    ['api-style', 'REST', 'rest'],
    ['api-style', 'REST', 'OpenAPI'],
    ['api-style', 'RPC', 'gRPC'],
    ['runtime', 'Docker', 'containers'],
    ['runtime', 'Node >= 20', 'Node.js 22'],
    ['runtime', 'serverless', 'AWS Lambda'],
    ['error-format', 'RFC7807', 'problem+json'],
    ['error-format', 'RFC 7807/problem+json', 'RFC 9457'],
    ['logging', 'structured', 'JSON'],
    ['logging', '结构化', 'structured logs'],
    ['testing', 'pytest + Playwright', 'pytest'],
    ['latency', '200ms', '0.2 s'],
    ['latency', 'p95 < 500 ms', 'p95 < 0.3 s'],
    ['coverage', '≥ 80 %', '90%'],
    ['cache', 'Redis 7', 'redis'],
  ])('%s: %s and %s', (subject, a, b) => {
    expect(compatibilityOf(a, b, subject)).toBe('yes')
  })
})

describe('values that contradict each other', () => {
  it.each([
    ['database', 'PostgreSQL', 'MongoDB'],
    ['database', 'PostgreSQL 15', 'PostgreSQL 16'],
    ['database', 'PostgreSQL >= 15', 'Postgres 14'],
    ['database', 'PostgreSQL, never MongoDB', 'MongoDB'],
    ['database', 'PostgreSQL', 'MongoDB instead of PostgreSQL'],
    ['database', 'PostgreSQL', 'none'],
    ['database', 'PostgreSQL', 'keine Datenbank'],
    ['database', 'PostgreSQL', '无数据库'],
    ['database', 'PostgreSQL', 'not only MySQL'],
    ['database', 'MySQL', 'Supabase'],
    ['auth', 'JWT', 'sessions'],
    ['auth', 'JWT', 'server sessions'],
    ['auth', 'JWT', 'API keys'],
    ['api-style', 'gRPC', 'tRPC'],
    ['api-style', 'gRPC over HTTP/2', 'REST'],
    ['runtime', 'Docker', 'serverless'],
    ['runtime', 'Node 20', 'Node 22'],
    ['error-format', 'problem+json', 'plain text'],
    ['logging', 'structured', 'plain'],
    ['logging', 'JSON', 'logfmt'],
    ['testing', 'pytest', 'unittest'],
    ['latency', '200 ms', '0.3 s'],
    ['latency', '< 500 ms', '600 ms'],
    ['coverage', '≥ 80 %', '70 %'],
    ['cache', 'Redis', 'Memcached'],
    ['frontend', 'React 18', 'React 19'],
  ])('%s: %s and %s', (subject, a, b) => {
    expect(compatibilityOf(a, b, subject)).toBe('no')
  })
})

describe('values with unknown compatibility', () => {
  it.each([
    ['database', 'PostgreSQL', 'PostgreSQL and SQLite for tests'],
    ['database', 'PostgreSQL', 'not PostgreSQL'],
    ['database', 'PostgreSQL', 'unchanged'],
    ['database', 'PostgreSQL', 'no schema changes required'],
    ['database', 'PostgreSQL', 'a relational store'],
    ['database', 'PostgreSQL', 'whatever the platform team offers us in that region'],
    ['database', 'none', 'flat files'],
    ['api-style', 'REST', 'two new endpoints'],
    ['api-style', 'REST', 'WebSocket'],
    ['api-style', 'GraphQL', 'see the rest of the plan'],
    ['runtime', 'Docker', 'Node 22'],
    ['runtime', 'Go 1.22', 'ready to go'],
    ['testing', 'pytest', 'unit tests'],
    ['testing', 'pytest', 'coverage ≥ 80 %'],
    ['testing', 'pytest', 'Playwright'],
    ['logging', 'JSON', 'audit log'],
    ['latency', 'p95 < 500 ms', 'p99 900 ms'],
    ['cache', 'Redis', 'not Redis'],
    ['database', 'PostgreSQL', '✅'],
  ])('%s: %s and %s', (subject, a, b) => {
    expect(compatibilityOf(a, b, subject)).toBe('unknown')
  })
})

describe('values of which one or both are unknown words', () => {
  it.each([
    ['database', 'PostgreSQL', 'FooBase', 'not-understood'],
    ['database', 'FooBase', 'PostgreSQL', 'not-understood'],
    ['queue', 'SQS', 'FooQueue', 'not-understood'],
    ['mirror', 'PostgreSQL', 'FooBase', 'not-understood'],
    ['database', 'FooBase', 'BarBase', 'text'],
    ['map-tiles', 'Foo', 'Bar', 'text'],
    ['owner', 'Ana', 'Ben', 'unknown'],
    ['boats', '12', '14', 'unknown'],
    ['database', 'PostgreSQL', 'none (unchanged)', 'unknown'],
  ])('%s: %s and %s are %s', (subject, a, b, verdict) => {
    expect(compatibilityOf(a, b, subject)).toBe(verdict)
  })
})

it('recognises values of the same kind of thing', () => {
  expect([shareFacet('PostgreSQL', 'MySQL', 'database'), shareFacet('PostgreSQL', 'S3', 'database')]).toEqual([true, false])
})

it('compares any two strings; equal ones are compatible', () => {
  const words = fc.array(
    fc.constantFrom(
      'Postgres',
      '15',
      'not',
      'MongoDB',
      ',',
      '(',
      ')',
      'instead of',
      'OAuth',
      '2.0',
      '≥',
      '不',
      '%',
      '<',
      'ms',
      'no',
      'database',
      '.',
      '+',
    ),
    { maxLength: 12 },
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    words.map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(value, value, fc.constantFrom(...contractFields, 'cache'), (a, b, subject) => {
      expect(['yes', 'no', 'unknown', 'text', 'not-understood']).toContain(compatibilityOf(a, b, subject))
      expect(compatibilityOf(a, a, subject)).toBe('yes')
    }),
    { numRuns: 2000 },
  )
})
