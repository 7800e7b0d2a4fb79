import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decisionLogText, documents, lineOf } from './support/documents'
import { projectRoot } from './support/programs'
import { expect, test } from './support/test'

interface Report {
  readonly schemaVersion: number
  readonly root: string
  readonly stage: string
  readonly readiness: { readonly percent: number; readonly gates: readonly { readonly id: string; readonly passed: boolean }[] }
  readonly documents: readonly { readonly path: string; readonly kind: string; readonly isTemplate: boolean }[]
  readonly contract: Readonly<Record<string, { readonly state: string; readonly value?: string; readonly line?: number }>>
  readonly decisions: readonly { readonly id: string; readonly status: string }[]
  readonly conflicts: readonly {
    readonly subject: string
    readonly winner: { readonly path: string; readonly line: number; readonly value: string }
    readonly loser: { readonly path: string; readonly line: number; readonly value: string }
  }[]
  readonly findings: readonly { readonly check: string; readonly severity: string; readonly path: string; readonly line: number }[]
}

const contractNames = ['database', 'auth', 'api-style', 'runtime', 'error-format', 'logging', 'testing']

// The command from package.json, run by the Node that runs these tests.
const { bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { bin: Record<string, string> }
const command = join(projectRoot, bin['spec-cockpit'] as string)

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr, report: () => JSON.parse(stdout) as Report }
}

test('documents without findings reach GO', ({ repositoryOf }) => {
  const repository = repositoryOf(documents())
  const { status, report } = check(repository.root, '--format', 'json', '--stage', 'GO')
  const { stage, findings, conflicts, contract, schemaVersion } = report()
  expect({ findings, conflicts, stage, status, schemaVersion }).toEqual({
    findings: [],
    conflicts: [],
    stage: 'GO',
    status: 0,
    schemaVersion: 2,
  })
  expect(contract.database).toMatchObject({ state: 'set', value: 'PostgreSQL 15', path: 'SPEC.md' })
})

test('a contradiction is reported as one conflict with both lines, and SPEC wins', ({ repositoryOf }) => {
  const files = documents({ spec: { database: 'Postgres' }, active: { database: 'MongoDB' } })
  const { status, report } = check(repositoryOf(files).root, '--format', 'json')
  const { conflicts, findings, stage } = report()
  expect(conflicts).toEqual([
    {
      subject: 'database',
      winner: { path: 'SPEC.md', line: lineOf(files['SPEC.md'], '- Database:'), value: 'Postgres' },
      loser: { path: 'ACTIVE_SPEC.md', line: lineOf(files['ACTIVE_SPEC.md'], '- Database:'), value: 'MongoDB' },
    },
  ])
  expect(findings.filter(({ severity }) => severity === 'error').map(({ check }) => check)).toEqual(['no-conflict-with-spec'])
  expect({ stage, status }).toEqual({ stage: 'ACCEPT', status: 1 })
})

test('two spellings of the same choice are no conflict', ({ repositoryOf }) => {
  const files = documents({ spec: { database: 'PostgreSQL 15', auth: 'OAuth 2.0' }, active: { database: 'Postgres', auth: 'OAuth2' } })
  const { status, report } = check(repositoryOf(files).root, '--format', 'json')
  expect({ conflicts: report().conflicts, status }).toEqual({ conflicts: [], status: 0 })
})

test('unedited templates are INIT with a contract of choices, with or without marker and prompt', ({ repositoryOf }) => {
  const template = readFileSync(join(projectRoot, 'resources', 'templates', 'SPEC.md'), 'utf8')
  const bare = template.slice(template.indexOf('# Technical Specification'))
  for (const spec of [template, bare]) {
    const { status, report } = check(repositoryOf({ 'SPEC.md': spec }).root, '--format', 'json')
    const { stage, documents, contract } = report()
    expect({ stage, status }).toEqual({ stage: 'INIT', status: 1 })
    expect(documents).toMatchObject([{ path: 'SPEC.md', kind: 'technical-spec', isTemplate: true }])
    expect(contractNames.map((name) => contract[name]?.state)).toEqual(contractNames.map(() => 'menu'))
  }
})

test('the requested stage decides the exit code', ({ repositoryOf }) => {
  const { root } = repositoryOf(documents({ active: { database: 'MongoDB' } }))
  expect([check(root, '--stage', 'ACCEPT').status, check(root, '--stage', 'GO').status]).toEqual([0, 1])
})

test('a baseline reports the SPEC change that no decision records', ({ repositoryOf }) => {
  const repository = repositoryOf(documents())
  repository.write('SPEC.md', repository.read('SPEC.md').replace('PostgreSQL 15', 'MySQL 8'))
  repository.write('ACTIVE_SPEC.md', repository.read('ACTIVE_SPEC.md').replace('PostgreSQL 15', 'MySQL 8'))
  repository.commit('docs: move to MySQL')
  expect(check(repository.root, '--stage', 'GO').status).toBe(0)
  expect(check(repository.root, '--stage', 'GO', '--baseline', 'HEAD~1').status).toBe(1)
  const row =
    '| 004 | 2026-10-20 | DATA | Move crates to MySQL 8 as the database | The hosting offers nothing else | Data | — | ✅ Active |\n'
  repository.write('DECISION_LOG.md', decisionLogText + row)
  repository.commit('docs: record the move')
  expect(check(repository.root, '--stage', 'GO', '--baseline', 'HEAD~2').status).toBe(0)
})

test('input that cannot be judged gives exit code 2 and a sentence', () => {
  const missing = check(join(projectRoot, 'no-such-folder'))
  expect(missing.status).toBe(2)
  expect(missing.stderr).toContain('no-such-folder')
  const unknown = check(projectRoot, '--stage', 'SOON')
  expect(unknown.status).toBe(2)
  expect(unknown.stderr).toContain('SOON')
})

test('the text report has the same content', ({ repositoryOf }) => {
  const { stdout, status } = check(repositoryOf(documents({ active: { database: 'MongoDB' } })).root)
  expect(status).toBe(1)
  for (const part of ['ACCEPT', 'MongoDB', 'PostgreSQL 15', 'ACTIVE_SPEC.md', 'SPEC.md']) expect(stdout).toContain(part)
})

test('the documents of this project pass its own checks', () => {
  const { status, report } = check(projectRoot, '--format', 'json')
  expect({ errors: report().findings.filter(({ severity }) => severity === 'error'), status }).toEqual({ errors: [], status: 0 })
})
