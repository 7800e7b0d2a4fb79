import { describe, expect, it } from 'vitest'
import { startOf } from '../text/place'
import { contradictStack } from './contradict-stack'
import type { StackSubject } from './declaration'
import { readManifest } from './read-manifest'

type Files = Readonly<Record<string, string>>
type Case = readonly [name: string, subject: StackSubject, value: string, files: Files]

function contradiction(subject: StackSubject, value: string, files: Files) {
  const manifests = Object.entries(files).flatMap(([path, text]) => readManifest(path, text) ?? [])
  return contradictStack({ subject, value, place: startOf('SPEC.md') }, manifests)
}

const npm = (dependencies: string, devDependencies = ''): Files => ({
  'package.json': JSON.stringify({ dependencies: versions(dependencies), devDependencies: versions(devDependencies) }),
})
const versions = (names: string) =>
  Object.fromEntries(
    names
      .split(' ')
      .filter(Boolean)
      .map((name) => [name, '^1.0.0']),
  )
const compose = (...images: readonly string[]): Files => ({
  'compose.yaml': `services:\n${images.map((image, index) => `  s${index}:\n    image: ${image}\n`).join('')}`,
})
const pip = (dependencies: string, more = ''): Files => ({
  'pyproject.toml': `[project]\nname = "boats"\ndependencies = [${dependencies
    .split(' ')
    .filter(Boolean)
    .map((name) => `"${name}>=1"`)
    .join(', ')}]\n${more}`,
})
const go = (...modules: readonly string[]): Files => ({
  'go.mod': `module x.y/boats\n\ngo 1.22\n\nrequire (\n${modules.map((one) => `\t${one} v1.2.3\n`).join('')})\n`,
})
const cargo = (text: string): Files => ({ 'Cargo.toml': `[package]\nname = "boats"\n\n[dependencies]\n${text}\n` })
const pom = (dependencies: readonly string[], properties = ''): Files => ({
  'pom.xml': `<project><properties>${properties}</properties><dependencies>${dependencies
    .map((one) => {
      const [group, artifact, scope] = one.split(':')
      return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${scope ? `<scope>${scope}</scope>` : ''}</dependency>`
    })
    .join('')}</dependencies></project>`,
})
const docker = (...images: readonly string[]): Files => ({ Dockerfile: images.map((image) => `FROM ${image}\nRUN true\n`).join('') })
const engines = (node: string): Files => ({ 'package.json': JSON.stringify({ engines: { node } }) })
const workflow = (steps: string): Files => ({ '.github/workflows/ci.yml': `jobs:\n  test:\n${steps}` })
const setup = (key: string, version: string) => `    steps:\n      - uses: actions/setup\n        with:\n          ${key}: ${version}\n`

const planted: readonly Case[] = [
  ['npm and compose', 'database', 'PostgreSQL 15', { ...npm('express mysql2'), ...compose('mysql:8') }],
  ['npm alone', 'database', 'PostgreSQL', npm('mysql2')],
  ['mongoose', 'database', 'Postgres', npm('mongoose express')],
  ['the other way round', 'database', 'MongoDB 7', npm('pg')],
  ['an ORM with its driver', 'database', 'PostgreSQL', npm('typeorm mysql2')],
  ['a package of an ORM that names it', 'database', 'MySQL 8', npm('@mikro-orm/core @mikro-orm/postgresql')],
  ['DynamoDB', 'database', 'DynamoDB', npm('pg')],
  ['SQLite in place of a server', 'database', 'PostgreSQL', npm('better-sqlite3')],
  ['pyproject', 'database', 'PostgreSQL 16', pip('fastapi pymongo')],
  ['requirements.txt', 'database', 'MySQL', { 'requirements.txt': 'flask==3.0\npsycopg2-binary==2.9\n' }],
  ['an underscore in the name', 'database', 'MongoDB', { 'requirements.txt': 'psycopg2_binary==2.9\n' }],
  ['poetry', 'database', 'PostgreSQL', { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.12"\nmotor = "^3"\n' }],
  ['go.mod', 'database', 'PostgreSQL 15', go('github.com/go-sql-driver/mysql')],
  ['a major version in a module', 'database', 'MySQL', go('github.com/jackc/pgx/v5')],
  ['gorm', 'database', 'PostgreSQL', go('gorm.io/gorm', 'gorm.io/driver/sqlserver')],
  ['Cargo', 'database', 'PostgreSQL', cargo('mongodb = "3"')],
  ['a feature of sqlx', 'database', 'PostgreSQL', cargo('sqlx = { version = "0.8", features = ["mysql", "runtime-tokio"] }')],
  ['pom.xml', 'database', 'PostgreSQL', pom(['com.mysql:mysql-connector-j'])],
  ['a group of pom.xml', 'database', 'PostgreSQL', pom(['org.mongodb:mongodb-driver-sync'])],
  ['compose alone', 'database', 'PostgreSQL 15', compose('mongo:7')],
  ['an image of another registry', 'database', 'PostgreSQL', compose('docker.io/bitnami/mysql:8.4')],
  ['an example of the environment', 'database', 'PostgreSQL', { '.env.example': 'DATABASE_URL=mysql://root@localhost/boats\n' }],
  ['Supabase means PostgreSQL', 'database', 'Supabase', npm('mysql2')],
  ['a hosted database', 'database', 'MySQL 8 (PlanetScale)', npm('pg')],
  ['a client in a workspace', 'database', 'PostgreSQL', { 'apps/api/package.json': '{"dependencies":{"mysql2":"3"}}' }],
  ['a year as the version', 'database', 'SQL Server 2022', compose('mcr.microsoft.com/mssql-server:2017')],
  ['another major version of a database', 'database', 'PostgreSQL 15', compose('postgres:12')],
  ['another version beside a client', 'database', 'MySQL 8', { ...npm('mysql2'), ...compose('mysql:5.7') }],
  ['FROM an older Node', 'runtime', 'Node.js ≥ 20', docker('node:18-alpine')],
  ['.nvmrc', 'runtime', 'Node 22', { '.nvmrc': 'v18.17.0\n' }],
  ['engines', 'runtime', 'Node.js 22', engines('18.x')],
  ['a caret in engines', 'runtime', 'Node.js 22', engines('^20.1.0')],
  ['all stages', 'runtime', 'Python 3.12', docker('python:3.10 AS build', 'python:3.10-slim')],
  ['.python-version', 'runtime', 'Python 3.12', { '.python-version': '3.9.18\n' }],
  ['CI', 'runtime', 'Node.js 22', workflow(setup('node-version', '18'))],
  ['Python in CI', 'runtime', 'Python 3.12', workflow(setup('python-version', '"3.10"'))],
  ['Java', 'runtime', 'Java 21', pom([], '<java.version>11</java.version>')],
  ['Go needs a newer version', 'runtime', 'Go 1.20', go()],
  ['Jest for Vitest', 'testing', 'Vitest', npm('', 'jest ts-jest')],
  ['Mocha for Jest', 'testing', 'Jest', npm('', 'mocha chai')],
  ['npm for pnpm', 'package-manager', 'pnpm', { 'package-lock.json': '{}' }],
  ['yarn by field', 'package-manager', 'pnpm 9', { 'package.json': '{"packageManager":"yarn@4.1.0"}' }],
  ['poetry for uv', 'package-manager', 'uv', { 'poetry.lock': '' }],
]

const innocent: readonly Case[] = [
  ['the specified database', 'database', 'PostgreSQL 15', npm('pg')],
  ['no file', 'database', 'PostgreSQL 15', {}],
  ['no client at all', 'database', 'PostgreSQL 15', npm('express react')],
  ['a second store', 'database', 'PostgreSQL', npm('pg mongodb')],
  ['a second store elsewhere', 'database', 'PostgreSQL', { ...npm('mysql2'), ...pip('asyncpg') }],
  ['a cache', 'database', 'PostgreSQL', npm('redis ioredis')],
  ['a cache image', 'database', 'PostgreSQL', compose('redis:7', 'nginx:1.27')],
  ['only a tool of tests', 'database', 'PostgreSQL', npm('express', 'better-sqlite3')],
  ['only a database of CI', 'database', 'PostgreSQL', workflow('    services:\n      db:\n        image: mysql:8\n')],
  ['Prisma has its own drivers', 'database', 'PostgreSQL', npm('@prisma/client better-sqlite3')],
  ['Prisma beside the rival', 'database', 'PostgreSQL', { ...npm('@prisma/client'), ...compose('mysql:8') }],
  ['Drizzle uses drivers of the runtime', 'database', 'SQLite', npm('drizzle-orm pg')],
  ['Firebase', 'database', 'Firestore', npm('firebase-admin pg')],
  ['boto3', 'database', 'DynamoDB', pip('boto3 psycopg')],
  ['ODBC', 'database', 'SQL Server', pip('pyodbc psycopg')],
  ['sqlx without a feature', 'database', 'PostgreSQL', { ...cargo('sqlx = "0.8"'), ...compose('mysql:8') }],
  ['a feature of diesel', 'database', 'PostgreSQL', cargo('diesel = { version = "2", features = ["postgres"] }')],
  [
    'an indirect module',
    'database',
    'PostgreSQL',
    { 'go.mod': 'module x.y/z\n\nrequire (\n\tgithub.com/go-sql-driver/mysql v1.7.0 // indirect\n)\n' },
  ],
  ['a test scope', 'database', 'PostgreSQL', pom(['org.xerial:sqlite-jdbc:test'])],
  ['H2 is no rival that is known', 'database', 'PostgreSQL', pom(['com.h2database:h2'])],
  ['an image by a variable', 'database', 'PostgreSQL', compose('$' + '{DB_IMAGE}', 'mysql:8')],
  ['PostGIS is PostgreSQL', 'database', 'PostgreSQL', compose('postgis/postgis:15-3.4')],
  ['Supabase is PostgreSQL', 'database', 'PostgreSQL', npm('@supabase/supabase-js')],
  ['Neon is PostgreSQL', 'database', 'PostgreSQL (Neon)', npm('@neondatabase/serverless')],
  ['Turso is SQLite', 'database', 'Turso', npm('@libsql/client')],
  ['SQLite specified', 'database', 'SQLite', npm('better-sqlite3')],
  ['two specified, one there', 'database', 'PostgreSQL and MongoDB', npm('mongoose')],
  ['a value for tests alone', 'database', 'SQLite for tests', npm('pg')],
  ['a negation', 'database', 'not MongoDB', npm('mongodb')],
  ['none', 'database', 'none, files only', npm('pg')],
  ['an unknown word', 'database', 'BoatStore', npm('pg')],
  ['a description', 'database', 'relational', npm('mongodb')],
  ['a package with a similar name', 'database', 'PostgreSQL', npm('mysql2-mock-server mongodb-memory-server')],
  ['a name in a script alone', 'database', 'PostgreSQL', { 'package.json': '{"scripts":{"db":"mysql2"}}' }],
  ['a broken package.json', 'database', 'PostgreSQL', { 'package.json': '{"dependencies": {"mysql2": ' + '[' }],
  ['a broken compose file', 'database', 'PostgreSQL', { 'compose.yaml': 'services: [\n  - image: mysql:8' }],
  ['a broken pyproject', 'database', 'PostgreSQL', { 'pyproject.toml': '[project\ndependencies = ["pymongo"]' }],
  ['a broken pom', 'database', 'PostgreSQL', { 'pom.xml': '<project><dependencies><dependency>' }],
  ['a comment in requirements.txt', 'database', 'PostgreSQL', { 'requirements.txt': '# pymongo\n-r base.txt\nflask\n' }],
  ['requirements of tests', 'database', 'PostgreSQL', { 'requirements-dev.txt': 'pymongo\n' }],
  ['a group of tests', 'database', 'PostgreSQL', pip('fastapi', '[dependency-groups]\ndev = ["pymongo"]\n')],
  ['a local file in the environment', 'database', 'PostgreSQL', { '.env.example': 'DATABASE_URL=file:./dev.db\nSITE=https://x.y\n' }],
  [
    'the specified one in the environment',
    'database',
    'PostgreSQL',
    { ...npm('mysql2'), '.env.example': 'DATABASE_URL="postgresql://x@y/z"\n' },
  ],
  ['the same version', 'database', 'PostgreSQL 15', compose('postgres:15-alpine')],
  ['a minor version', 'database', 'PostgreSQL 15', compose('postgres:15.4')],
  ['an image without a tag', 'database', 'PostgreSQL 15', compose('postgres')],
  ['latest', 'database', 'PostgreSQL 15', compose('postgres:latest', 'postgres:12')],
  ['a variable as the tag', 'database', 'PostgreSQL 15', compose('postgres:$' + '{PG_VERSION}')],
  ['two versions, one fits', 'database', 'PostgreSQL 15', compose('postgres:12', 'postgres:15')],
  [
    'another version in CI alone',
    'database',
    'PostgreSQL 15',
    { ...npm('pg'), ...workflow('    services:\n      db:\n        image: postgres:12\n') },
  ],
  ['a port is no version', 'database', 'PostgreSQL 5432', compose('postgres:15')],
  ['no version specified', 'database', 'PostgreSQL', compose('postgres:12')],
  ['FROM a newer Node', 'runtime', 'Node.js ≥ 20', docker('node:22')],
  ['one stage fits', 'runtime', 'Node.js 20', docker('node:18 AS tools', 'node:20-slim')],
  ['a range that includes it', 'runtime', 'Node.js 20', engines('>=18')],
  ['a range with an end', 'runtime', 'Node.js 20', engines('>=18 <23')],
  ['a choice of ranges', 'runtime', 'Node.js 22', engines('^18 || ^20')],
  ['a matrix', 'runtime', 'Node.js 20', workflow('    strategy:\n      matrix:\n        node-version: [18, 20, 22]\n')],
  ['a matrix that is referred to', 'runtime', 'Node.js 22', workflow(setup('node-version', '$' + '{{ matrix.node }}'))],
  ['lts', 'runtime', 'Node.js 22', { '.nvmrc': 'lts/iron\n' }],
  ['an alias as the tag', 'runtime', 'Node.js 22', docker('node:lts-alpine')],
  ['x as the minor version', 'runtime', 'Node.js 20', workflow(setup('node-version', '20.x'))],
  ['no runtime of this name', 'runtime', 'Docker on AWS', docker('node:18')],
  ['another language beside it', 'runtime', 'Python 3.12', docker('node:18', 'python:3.12')],
  ['no version in the contract', 'runtime', 'Node.js', docker('node:18')],
  ['Python at least', 'runtime', 'Python 3.12', pip('', 'requires-python = ">=3.10"\n')],
  ['a range of Python', 'runtime', 'Python 3.11', { 'pyproject.toml': '[project]\nrequires-python = ">=3.10,<3.13"\n' }],
  ['a caret of Poetry', 'runtime', 'Python 3.12', { 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.11"\n' }],
  ['Go at least', 'runtime', 'Go 1.23', go()],
  ['two runners', 'testing', 'Vitest and Playwright', npm('', 'vitest jest')],
  ['a runner of another language', 'testing', 'pytest', npm('', 'jest')],
  ['a runner that is no package', 'testing', 'node:test', npm('', 'mocha')],
  ['the specified manager beside another', 'package-manager', 'pnpm', { 'pnpm-lock.yaml': '', 'tools/package-lock.json': '{}' }],
  ['a manager of another language', 'package-manager', 'uv', { 'package-lock.json': '{}' }],
  ['a sentence without a manager', 'package-manager', 'whatever the team likes', { 'yarn.lock': '' }],
]

describe('finds a planted contradiction', () => {
  for (const [name, subject, value, files] of planted) {
    it(name, () => expect(contradiction(subject, value, files)?.declarations.length).toBeGreaterThan(0))
  }
})

describe('is silent on', () => {
  for (const [name, subject, value, files] of innocent) it(name, () => expect(contradiction(subject, value, files)).toBe(null))
})

it('marks what the file says', () => {
  const files = { ...npm('mysql2'), ...compose('mysql:8') }
  const found = contradiction('database', 'PostgreSQL', files)
  expect(found?.declarations.map(({ place, written }) => `${place.path}:${place.line} ${written}`)).toEqual([
    'package.json:1 mysql2',
    'compose.yaml:3 mysql:8',
  ])
})
