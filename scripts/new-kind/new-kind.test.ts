import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Snapshot } from '../../src-preload/bridge'
import { writtenFiles } from '../reference/written-files.mjs'
import { inRoot } from '../setup/root.mjs'
import { ProjectCopy } from '../walls/project-copy'
import { kindInUnion, observers, rehearsalFiles } from './rehearsal-kind'

type Spec = typeof import('../../src-spec/index')

interface Surface extends Pick<Spec, 'documentKinds' | 'judge' | 'readConfiguration'> {
  readonly checks: typeof import('../../src-spec/checks/index').checks
  readonly kinds: typeof import('../../src-spec/kinds/index').kinds
  readonly orderDocuments: typeof import('../../src-renderer/state/selectors').orderDocuments
  readonly draftSubject: typeof import('../../src-main/git/commit/commit-subject').draftSubject
  readonly offerTemplates: typeof import('../../src-main/templates').offerTemplates
}

/** The copy has a kind that the types of the project do not name. */
const rehearsal = 'rehearsal' as 'unknown'
const path = 'docs/REHEARSAL.md'
const sources = ['src-spec', 'src-preload', 'src-main', 'src-renderer', 'resources/templates']
/** Two checks of all types, on a machine that may be busy. */
const patient = 300_000

const copy = new ProjectCopy({ ...rehearsalFiles, ...observers }, sources)
const repository = mkdtempSync(join(tmpdir(), 'spec-cockpit-new-kind-'))
let surface: Surface

beforeAll(async () => {
  const entry = join(copy.folder, 'surface.mjs')
  surface = (await runnerImport<Surface>(entry, { root: copy.folder, configFile: false, logLevel: 'error' })).module
}, patient)

afterAll(() => {
  copy.remove()
  rmSync(repository, { recursive: true, force: true })
})

function judged(texts: Readonly<Record<string, string>>) {
  return surface.judge({
    documents: Object.entries(texts).map(([name, text]) => ({ path: name, text })),
    unreadable: [],
    configuration: null,
    deadLinks: null,
    history: { kind: 'unknown', reason: 'Not asked.' },
    today: '2026-06-15',
  })
}

test(
  'types pass, and narrowing on the new kind gives its model',
  () => expect(copy.types('src-spec', 'src-preload', 'src-main', 'src-renderer')).toBe(''),
  patient,
)

test(
  'a kind that is only in DocumentKind is a type error in the registry and in the icons',
  () => {
    const half = new ProjectCopy(kindInUnion, sources)
    const errors = half.types('src-renderer').split('\n')
    half.remove()
    const about = (file: string) => errors.filter((line) => line.startsWith(file)).join('\n')
    expect(about('src-spec/kinds/index.ts')).toContain('rehearsal')
    expect(about('src-renderer/features/documents/kind-icon.tsx')).toContain('rehearsal')
  },
  patient,
)

test('its documents are recognised, read and checked', () => {
  const { documents, findings } = judged({ [path]: '# Rehearsal\n\nFor the night shift.\n' })
  expect(documents.map(({ kind }) => kind)).toEqual(['rehearsal'])
  expect(findings.filter((finding) => finding.place.path === path).map(({ check }) => check)).toContain('use-required-section')
  const template = readFileSync(join(copy.folder, 'resources/templates/REHEARSAL.md'), 'utf8')
  const left = judged({ [path]: template }).findings.filter(({ check }) => check === 'no-template-left')
  expect(left.map(({ severity }) => severity)).toEqual(['warning'])
})

test('its template is offered until there is such a document', async () => {
  const offer = async (existingPaths: readonly string[]) => {
    const offers = await surface.offerTemplates(join(copy.folder, 'resources/templates'), { root: repository, existingPaths })
    return offers.find(({ kind }) => kind === 'rehearsal')
  }
  mkdirSync(join(repository, 'docs'), { recursive: true })
  expect(await offer([])).toEqual({ path, kind: 'rehearsal', title: 'Rehearsal', isCore: false, exists: false })
  expect(await offer(['REHEARSAL.md'])).toMatchObject({ path: 'REHEARSAL.md', exists: true })
})

test('it is listed at its place, and a commit of it has its scope', () => {
  const names = ['docs/REHEARSAL.md', 'TECHNICAL-DESIGN.md', 'DECISION_LOG.md']
  const judgement = judged(Object.fromEntries(names.map((name) => [name, '# One\n\nWords.\n'])))
  const snapshot = { documents: names.map((name) => ({ role: 'document', path: name })), judgement } as unknown as Snapshot
  const ordered = surface.orderDocuments(snapshot, surface.documentKinds)
  expect(ordered.map((one) => one.path)).toEqual(['DECISION_LOG.md', 'docs/REHEARSAL.md', 'TECHNICAL-DESIGN.md'])
  const subject = surface.draftSubject({
    changes: [],
    decisions: [],
    statusChanges: [],
    waivedChecks: [],
    followed: [],
    answeredCount: 0,
    documents: [{ path, kind: rehearsal, status: 'added' }],
  })
  expect(subject).toBe('docs(rehearsal): add REHEARSAL.md')
})

test('the configuration, its schema, the reference of checks and the table of kinds know it', () => {
  expect(surface.readConfiguration(JSON.stringify({ documents: { 'ops/night.md': 'rehearsal' } }))).toMatchObject({
    documents: [{ path: 'ops/night.md', kind: 'rehearsal' }],
    problems: [],
  })
  const { checks, kinds } = surface
  const files = writtenFiles({ checks, kinds, severityProblem: () => null }, readFileSync(inRoot('docs/guide.md'), 'utf8'))
  expect(files['resources/spec-cockpit.schema.json']).toContain('"rehearsal"')
  expect(files['docs/checks.md']).toMatch(/## no-template-left\n\n\*error · for .*\brehearsal\b/)
  expect(files['docs/guide.md']).toContain('| rehearsal | `REHEARSAL.md`, in the root or in `docs/` | 5 |')
})
