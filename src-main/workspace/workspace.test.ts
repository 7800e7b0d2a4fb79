import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenDocument, Outcome, Snapshot } from '#bridge'
import { openJournal, openKeptTexts } from '../files/index'
import { buildWorker } from '../testing/build-worker'
import { documents, writeDocuments } from '../testing/documents'
import { createPatchReader } from '../testing/read-patches'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { Workspace } from './workspace'

let workerFile = ''
beforeAll(async () => {
  const worker = await buildWorker()
  workerFile = worker.file
  return worker.remove
})

const eventually = { timeout: 60_000, interval: 10 }
const open: Workspace[] = []
let root = ''
let dataFolder = ''
let trusted = true

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgSign=false', ...args], {
    cwd: root,
    encoding: 'utf8',
  }).trim()
const disk = (path: string) => readFileSync(join(root, path), 'utf8')
const put = (path: string, text: string) => writeFileSync(join(root, path), text)

beforeEach(() => {
  root = newFolder('workspace')
  dataFolder = newFolder('data')
  trusted = true
  writeDocuments(root)
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  removeFolders()
})

function initGit(): void {
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Test')
  git('config', 'user.email', 'test@example.invalid')
  git('add', '.')
  git('commit', '--quiet', '-m', 'docs: begin')
}

async function start() {
  const texts: OpenDocument[] = []
  const snapshots: Snapshot[] = []
  const readPatch = createPatchReader()
  const opened = await Workspace.open({
    folder: root,
    dataFolder,
    workerFile,
    searchWorkerFile: '',
    isTrusted: () => trusted,
    isSample: () => false,
    onSnapshot: (patch) => snapshots.push(readPatch(patch)),
    onText: (document) => texts.push(document),
    tickMs: 200,
  })
  const workspace = value(opened)
  open.push(workspace)
  const now = () => snapshots.at(-1) ?? workspace.snapshot()
  const state = (path: string) => now().documents.find((document) => document.path === path)
  const id = (path: string) => state(path)?.id ?? `no ${path}`
  const text = (path: string) => value(workspace.openDocument(id(path))).text
  /** Replaces the only place at which `before` stands. */
  const type = (path: string, before: string, after: string) => {
    const document = value(workspace.openDocument(id(path)))
    const from = document.text.indexOf(before)
    expect(from).toBeGreaterThanOrEqual(0)
    return workspace.changeDocument(document.id, document.version, [{ from, to: from + before.length, insert: after }])
  }
  /** The picture once the engine has judged the present texts and git has answered. */
  const settled = async () => {
    await workspace.refresh()
    await vi.waitFor(async () => {
      expect(await workspace.judgement()).not.toBeNull()
      expect(now().judgement).not.toBeNull()
      for (const { path, version, readOnlyReason } of now().documents)
        expect(readOnlyReason === null ? [version] : [version, undefined]).toContain(now().judgedVersions[path])
    }, eventually)
    return now()
  }
  await settled()
  return { workspace, texts, snapshots, now, state, id, text, type, settled }
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

function problem(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error('It should have been refused.')
  return outcome.problem
}

test('before the first paint only the texts are read, and edits made until then are judged', async () => {
  initGit()
  const shown = Promise.withResolvers<void>()
  const snapshots: Snapshot[] = []
  const readPatch = createPatchReader()
  const workspace = value(
    await Workspace.open({
      folder: root,
      dataFolder,
      workerFile,
      searchWorkerFile: '',
      isTrusted: () => trusted,
      isSample: () => false,
      onSnapshot: (patch) => snapshots.push(readPatch(patch)),
      onText: () => undefined,
      firstPaint: shown.promise,
    }),
  )
  open.push(workspace)
  const spec = workspace.snapshot().documents.find(({ path }) => path === 'SPEC.md')
  const document = value(workspace.openDocument(spec?.id ?? ''))
  expect(document.text).toBe(disk('SPEC.md'))
  value(workspace.changeDocument(document.id, document.version, [{ from: 0, to: 0, insert: 'TODO: typed early\n\n' }]))
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(snapshots).toEqual([])
  expect(workspace.snapshot()).toMatchObject({ judgement: null, git: { branch: null } })

  shown.resolve()
  await vi.waitFor(() => expect(snapshots.at(-1)?.judgement).toBeTruthy(), eventually)
  expect(snapshots.at(-1)).toMatchObject({ judgedVersions: { 'SPEC.md': document.version + 1 }, git: { branch: 'main' } })
  const summary = snapshots.at(-1)?.judgement?.documents.find(({ path }) => path === 'SPEC.md')
  expect(summary?.openItems.todo).toBe(1)
})

describe('opening', () => {
  test('shows the documents, git and the one contradiction', async () => {
    initGit()
    const { now, settled } = await start()
    const { judgement, git: state, documents: shown, isTrusted: trust, root: at } = await settled()
    expect(at).toBe(root)
    expect(trust).toBe(true)
    expect(shown.map(({ path, git: where, isDirty }) => [path, where, isDirty])).toEqual([
      ['ACTIVE_SPEC.md', 'committed', false],
      ['DECISION_LOG.md', 'committed', false],
      ['SPEC.md', 'committed', false],
    ])
    expect(state).toEqual({ branch: 'main', head: git('rev-parse', 'HEAD'), operationInProgress: null, errorMessage: null })
    expect(
      judgement?.conflicts.map(({ winner, loser }) => [winner.place.path, winner.place.line, loser.place.path, loser.place.line]),
    ).toEqual([['SPEC.md', 5, 'ACTIVE_SPEC.md', 9]])
    expect(now().isJudging).toBe(false)
  })

  test('works without git, and reports what is unknown', async () => {
    const { now } = await start()
    expect(now().git).toEqual({
      branch: null,
      head: null,
      operationInProgress: null,
      errorMessage: expect.stringMatching(/not in a git repository/),
    })
    expect(now().documents.map(({ git: where }) => where)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(now().judgement?.conflicts).toHaveLength(1)
    expect(now().judgement?.gates.some(({ state }) => state === 'unknown')).toBe(true)
  })

  test('finds a repository that is created later', async () => {
    const { now } = await start()
    initGit()
    await vi.waitFor(() => expect(now().git.branch).toBe('main'), eventually)
    await vi.waitFor(() => expect(now().documents[0]?.git).toBe('committed'), eventually)
  })

  test.each([
    ['nowhere', 'not-found'],
    ['SPEC.md', 'not-a-folder'],
  ])('refuses %s', async (name, code) => {
    const options = {
      dataFolder,
      workerFile,
      searchWorkerFile: '',
      isTrusted: () => false,
      isSample: () => false,
      onSnapshot: () => {},
      onText: () => {},
    }
    expect(problem(await Workspace.open({ ...options, folder: join(root, name) })).code).toBe(code)
  })

  test('a folder without documents is INIT, and reads documents when they are created', async () => {
    for (const path of Object.keys(documents)) rmSync(join(root, path))
    const { now } = await start()
    expect(now().documents).toEqual([])
    expect(now().judgement?.stage).toBe('INIT')
    writeDocuments(join(root, 'docs'))
    await vi.waitFor(() => expect(now().documents.map(({ path }) => path)).toContain('docs/SPEC.md'), eventually)
    await vi.waitFor(() => expect(now().judgement?.conflicts).toHaveLength(1), eventually)
  })
})

describe('the configuration', () => {
  test('is read and watched, and decides about documents and waivers', async () => {
    initGit()
    const waiver = { check: 'no-conflict-with-spec', path: 'ACTIVE_SPEC.md', reason: 'until the move, 001' }
    put('spec-cockpit.json', JSON.stringify({ documents: { 'notes.md': 'feature-spec' }, waivers: [waiver] }))
    put('notes.md', '# Notes\n')
    const { now, settled } = await start()
    expect((await settled()).documents.map(({ path }) => path)).toContain('notes.md')
    expect(now().judgement?.waived.map(({ reason }) => reason)).toEqual(['until the move, 001'])
    expect(now().judgement?.documents.find(({ path }) => path === 'notes.md')?.kind).toBe('feature-spec')

    put('spec-cockpit.json', '{\n  "ignore": ["notes.md"],\n  "kinds": {}\n}\n')
    await vi.waitFor(() => expect(now().documents.map(({ path }) => path)).not.toContain('notes.md'), eventually)
    await vi.waitFor(() => {
      const found = now().judgement?.findings.filter(({ place }) => place.path === 'spec-cockpit.json') ?? []
      expect(found.map(({ check, place }) => [check, place.line])).toEqual([['use-valid-configuration', 3]])
    }, eventually)
    rmSync(join(root, 'spec-cockpit.json'))
    await vi.waitFor(() => expect(now().judgement?.findings.map(({ check }) => check)).not.toContain('use-valid-configuration'), eventually)
    expect(now().judgement?.conflicts).toHaveLength(1)
  })

  test('is edited like a document: judged as typed, restored after a crash, and only a save changes which files are read', async () => {
    put('spec-cockpit.json', '{ "documents": { "notes.md": "feature-spec" } }\n')
    put('notes.md', '# Notes\n')
    const { workspace, type, settled, state } = await start()
    expect(state('spec-cockpit.json')).toMatchObject({ role: 'configuration', isDirty: false })
    value(type('spec-cockpit.json', '"documents": { "notes.md": "feature-spec" }', '"kinds": {}'))
    const typed = await settled()
    expect(typed.judgement?.findings.map(({ check }) => check)).toContain('use-valid-configuration')
    expect(typed.documents.map(({ path }) => path)).toContain('notes.md')
    await workspace.close()

    const again = await start()
    expect(again.text('spec-cockpit.json')).toBe('{ "kinds": {} }\n')
    expect(again.state('spec-cockpit.json')).toMatchObject({ isDirty: true, externalChange: 'none' })
    value(await again.workspace.saveDocument(again.id('spec-cockpit.json'), false))
    expect(disk('spec-cockpit.json')).toBe('{ "kinds": {} }\n')
    await vi.waitFor(() => expect(again.now().documents.map(({ path }) => path)).not.toContain('notes.md'), eventually)
  })

  test('goes into a commit when it was added, changed or deleted', async () => {
    initGit()
    put('spec-cockpit.json', '{}\n')
    const { workspace, now, state } = await start()
    const commit = async () => {
      const { documents: shown, base } = value(await workspace.commitDraft())
      const ids = shown.map(({ id }) => id)
      value(await workspace.commit({ ids, message: 'chore: configure', base }))
      return shown.map(({ path, status }) => `${status} ${path}`)
    }
    expect(state('spec-cockpit.json')?.git).toBe('untracked')
    expect(await commit()).toEqual(['added spec-cockpit.json'])
    await vi.waitFor(() => expect(state('spec-cockpit.json')?.git).toBe('committed'), eventually)
    put('spec-cockpit.json', '{ "ignore": [] }\n')
    expect(await commit()).toEqual(['modified spec-cockpit.json'])
    rmSync(join(root, 'spec-cockpit.json'))
    expect(await commit()).toEqual(['deleted spec-cockpit.json'])
    await vi.waitFor(() => expect(now().documents).toHaveLength(3), eventually)
  })

  test('that is not text is reported', async () => {
    writeFileSync(join(root, 'spec-cockpit.json'), Buffer.from([0xff, 0xfe, 0x00, 0x23]))
    const { settled } = await start()
    const found = (await settled()).judgement?.findings.filter(({ place }) => place.path === 'spec-cockpit.json') ?? []
    expect(found.map(({ check }) => check)).toEqual(['no-unreadable-document'])
  })
})

describe('a waiver', () => {
  test('is offered for findings that can be waived and written above them; the query changes nothing', async () => {
    const { workspace, id, settled, text, type } = await start()
    const conflict = async () => (await settled()).judgement?.findings.find(({ check }) => check === 'no-conflict-with-spec')
    const finding = (await conflict())?.id ?? ''
    expect(value(await workspace.waivableFindings(id('ACTIVE_SPEC.md')))).toContain(finding)
    expect(value(await workspace.waivableFindings(id('SPEC.md')))).not.toContain(finding)

    // Asked in the same breath as a keystroke, it is of the text with that keystroke.
    value(type('ACTIVE_SPEC.md', 'by night', 'by day and night'))
    const [edit] = value(await workspace.waiverEdits(finding, ' until\nthe move '))
    expect(edit).toMatchObject({ path: 'ACTIVE_SPEC.md', text: '<!-- cockpit-allow no-conflict-with-spec: until the move -->\n' })
    expect(text('ACTIVE_SPEC.md').slice(edit?.range.from).startsWith('- Database: MongoDB')).toBe(true)
    expect((await conflict())?.id).toBe(finding)
    expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'])
  })

  test('that cannot be written is rejected with a sentence that says what to do', async () => {
    const { workspace, id, settled } = await start()
    const finding = (await settled()).judgement?.findings.find(({ check }) => check === 'no-conflict-with-spec')?.id ?? ''
    expect(problem(await workspace.waiverEdits('gone', 'x'))).toMatchObject({ code: 'stale' })
    expect(problem(await workspace.waiverEdits(finding, ' '))).toMatchObject({ code: 'invalid' })
    expect(problem(await workspace.waiverEdits(finding, 'a --> b')).message).toContain('without "-->"')
    expect(problem(await workspace.waiverEdits(finding, 'x'.repeat(501))).message).toContain('at most 500 characters')
    expect(problem(await workspace.waivableFindings(`${id('SPEC.md')}x`))).toMatchObject({ code: 'not-found' })
  })
})

describe('links', () => {
  test('to missing files are findings, also while typed, until the file exists', async () => {
    const { type, now } = await start()
    value(type('SPEC.md', 'Every lamp', '[Every lamp](docs/lamps.md)'))
    const dead = () => now().judgement?.findings.filter(({ check }) => check === 'no-dead-link').length
    await vi.waitFor(() => expect(dead()).toBe(1), eventually)
    writeDocuments(root, { 'docs/lamps.md': 'Lamps.' })
    await vi.waitFor(() => expect(dead()).toBe(0), eventually)
  })
})

describe('decisions in files of their own', () => {
  const first = 'docs/adr/0001-use-postgres.md'
  const record = '# 1. Use PostgreSQL\n\nDate: 2026-05-02\n\n## Status\n\nAccepted\n\n## Decision\n\nPostgreSQL.\n'
  const begin = async (text = record) => {
    rmSync(join(root, 'DECISION_LOG.md'))
    writeDocuments(root, { [first]: text })
    initGit()
    const all = await start()
    value(all.type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7'))
    await all.settled()
    const { draft, home } = value(await all.workspace.draftDecision())
    return { ...all, home, draft: { ...draft, title: 'MongoDB for ships', rationale: 'Ships have no schema.' } }
  }
  const next = 'docs/adr/0002-mongodb-for-ships.md'

  test('need no log', async () => {
    const { now } = await begin()
    expect(now().judgement?.findings.map(({ check }) => check)).not.toContain('no-missing-document')
    expect(now().judgement?.decisions.map(({ id, title, status }) => [id, title, status])).toEqual([['0001', 'Use PostgreSQL', 'active']])
  })

  test('get a new record only when it is created; it is a document like any other', async () => {
    const { workspace, draft, home, state, text, type, settled, id } = await begin(record.replaceAll('\n', '\r\n'))
    expect([home.kind, draft.id]).toEqual(['record', '0002'])
    const shown = value(await workspace.decisionRecord(draft))
    expect(shown).toMatchObject({ path: next, text: expect.stringContaining('Ships have no schema.') })
    expect(existsSync(join(root, next))).toBe(false)
    const made = value(await workspace.createRecord(draft, next))
    expect(made).toBe(id(next))
    expect(disk(next)).toBe(shown.text.replaceAll('\n', '\r\n'))
    expect(disk(first)).toBe(record.replaceAll('\n', '\r\n'))
    expect(state(next)).toMatchObject({ isDirty: false, git: 'untracked', readOnlyReason: null })
    expect((await settled()).judgement?.changes.every(({ decidedBy }) => decidedBy.length > 0)).toBe(true)
    value(type(next, 'no schema', 'none'))
    expect(text(next)).toContain('Ships have none.')
    value(await workspace.saveDocument(made, false))
    value(await workspace.saveDocument(id('SPEC.md'), false))
    const letter = value(await workspace.commitDraft())
    expect(letter.documents.map(({ path, status }) => [path, status])).toEqual([
      ['SPEC.md', 'modified'],
      [next, 'added'],
    ])
  })

  test('are previewed for the last requested draft, however often it is requested', async () => {
    const { workspace, draft } = await begin()
    const last = { ...draft, title: 'MongoDB for boats' }
    const [overtaken, ...answers] = await Promise.all([draft, last, { ...last }].map((one) => workspace.decisionRecord(one)))
    if (overtaken?.ok === false) expect(overtaken.problem.code).toBe('cancelled')
    for (const answer of answers) expect(value(answer).path).toBe('docs/adr/0002-mongodb-for-boats.md')
  })

  test('are never overwritten, nor written outside the root or at a path that was not shown', async () => {
    const { workspace, draft, settled } = await begin()
    expect(problem(await workspace.createRecord(draft, '../0002-mongodb-for-ships.md')).code).toBe('stale')
    expect(problem(await workspace.createRecord({ ...draft, id: '../../0002' }, next)).message).toContain('such as 0002')
    expect(problem(await workspace.createRecord({ ...draft, date: 'soon' }, next)).message).toContain('YYYY-MM-DD')
    writeDocuments(root, { [next]: '# 2. Theirs\n\n## Status\n\nAccepted\n\n## Decision\n\nTheirs.\n' })
    await settled()
    const now = problem(await workspace.createRecord(draft, next))
    expect([now.code, now.message]).toEqual(['stale', expect.stringContaining('docs/adr/0002-mongodb-for-ships-2.md')])
    expect(disk(next)).toContain('Theirs')
    expect(readdirSync(join(root, 'docs/adr')).sort()).toEqual(['0001-use-postgres.md', '0002-mongodb-for-ships.md'])
  })

  test('stay inside the root when their folder leads out of it', async () => {
    const { workspace, draft } = await begin()
    const outside = newFolder('outside')
    const shown = value(await workspace.decisionRecord(draft))
    renameSync(join(root, 'docs/adr'), join(outside, 'adr'))
    symlinkSync(join(outside, 'adr'), join(root, 'docs/adr'))
    expect(problem(await workspace.createRecord(draft, shown.path)).message).toMatch(/\.$/)
    expect(readdirSync(join(outside, 'adr'))).toEqual(['0001-use-postgres.md'])
  })
})

describe('editing', () => {
  test('typed text is judged, saving writes it, undoing makes it clean again', async () => {
    initGit()
    const { workspace, type, state, id, settled } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'Postgres'))
    expect((await settled()).judgement?.conflicts).toEqual([])
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, git: 'committed' })
    expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'])

    value(type('ACTIVE_SPEC.md', 'Postgres', 'MongoDB'))
    expect((await settled()).judgement?.conflicts).toHaveLength(1)
    expect(state('ACTIVE_SPEC.md')?.isDirty).toBe(false)

    value(type('ACTIVE_SPEC.md', 'MongoDB', 'Postgres'))
    value(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false))
    await settled()
    expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'].replace('MongoDB', 'Postgres'))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: false, git: 'modified', externalChange: 'none' })
  })

  test('line endings, the byte order mark and a missing last newline are kept', async () => {
    const before = `\uFEFF${documents['SPEC.md'].replaceAll('\n', '\r\n').replace('15\r\n', '15\n').trimEnd()}`
    put('SPEC.md', before)
    const { workspace, type, text, id } = await start()
    expect(text('SPEC.md')).not.toMatch(/\r|\uFEFF/)
    value(type('SPEC.md', 'counts the ships', 'counts\nall ships'))
    value(await workspace.saveDocument(id('SPEC.md'), false))
    expect(disk('SPEC.md')).toBe(before.replace('counts the ships', 'counts\r\nall ships'))
  })

  test('a change of another version, or an invalid one, changes nothing', async () => {
    const { workspace, id, text, type } = await start()
    const { version } = value(workspace.openDocument(id('SPEC.md')))
    value(type('SPEC.md', 'Lighthouse', 'Harbour'))
    const change = { from: 0, to: 1, insert: '!' }
    expect(problem(workspace.changeDocument(id('SPEC.md'), version, [change])).code).toBe('stale')
    expect(problem(workspace.changeDocument(id('SPEC.md'), version + 1, [{ from: 0, to: 10 ** 6, insert: '' }])).code).toBe('invalid')
    expect(problem(workspace.changeDocument(id('SPEC.md'), version + 1, [change, change])).code).toBe('invalid')
    expect(text('SPEC.md')).toBe(documents['SPEC.md'].replace('Lighthouse', 'Harbour'))
  })

  test('bytes that are not text are read-only', async () => {
    writeFileSync(join(root, 'SPEC.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00]))
    const { workspace, state, id, now } = await start()
    expect(state('SPEC.md')?.readOnlyReason).toEqual(expect.any(String))
    expect(problem(workspace.changeDocument(id('SPEC.md'), state('SPEC.md')?.version ?? 0, [{ from: 0, to: 0, insert: 'x' }])).code).toBe(
      'read-only',
    )
    expect(problem(await workspace.saveDocument(id('SPEC.md'), true)).code).toBe('read-only')
    expect(now().judgement?.stage).not.toBe('GO')
    put('SPEC.md', documents['SPEC.md'])
    await vi.waitFor(() => expect(state('SPEC.md')?.readOnlyReason).toBeNull(), eventually)
    await vi.waitFor(() => expect(now().judgement?.conflicts).toHaveLength(1), eventually)
  })

  test('a text with a NUL byte is judged and read-only until the byte is gone, and never merged or overwritten', async () => {
    const damaged = `${documents['SPEC.md']}A \0 byte.\n`
    put('SPEC.md', damaged)
    const { workspace, state, id, now, text, type } = await start()
    await vi.waitFor(() => expect(now().judgement?.conflicts).toHaveLength(1), eventually)
    expect(text('SPEC.md')).toBe(damaged.replace('\0', '\uFFFD'))
    const version = state('SPEC.md')?.version ?? 0
    const line = damaged.split('\n').length - 1
    expect(state('SPEC.md')?.readOnlyReason).toContain(`line ${line}`)
    expect(now().judgement?.findings.filter(({ check }) => check === 'no-unreadable-document')).toMatchObject([{ place: { line } }])
    expect(problem(workspace.changeDocument(id('SPEC.md'), version, [{ from: 0, to: 0, insert: 'x' }])).code).toBe('read-only')
    expect(problem(await workspace.saveDocument(id('SPEC.md'), true)).code).toBe('read-only')
    await workspace.refresh()
    expect(state('SPEC.md')?.version).toBe(version)

    put('SPEC.md', documents['SPEC.md'])
    await vi.waitFor(() => expect(state('SPEC.md')?.readOnlyReason).toBeNull(), eventually)
    value(type('SPEC.md', 'Lighthouse', 'Harbour'))
    put('SPEC.md', damaged)
    await vi.waitFor(() => expect(state('SPEC.md')?.externalChange).toBe('changed'), eventually)
    expect(problem(await workspace.saveDocument(id('SPEC.md'), true)).message).toContain('NUL')
    expect(disk('SPEC.md')).toBe(damaged)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'].replace('Lighthouse', 'Harbour'))
  })
})

describe('the last snapshot before a result', () => {
  test('has the version and the unsaved state of the result', async () => {
    const { workspace, type, state, id } = await start()
    const active = id('ACTIVE_SPEC.md')
    const { version } = value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ version, isDirty: true })
    value(await workspace.saveDocument(active, false))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ version, isDirty: false, savedAt: expect.any(Number) })

    value(type('ACTIVE_SPEC.md', 'SQLite', 'MySQL'))
    const taken = value(await workspace.takeDiskText(active))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ version: taken.version, isDirty: false })
  })

  test('has the finding that the result names', async () => {
    const { workspace, type, now, id } = await start()
    value(type('ACTIVE_SPEC.md', 'by night', 'TODO: by night'))
    const waivable = value(await workspace.waivableFindings(id('ACTIVE_SPEC.md')))
    expect(now().judgement?.findings.map((finding) => finding.id)).toEqual(expect.arrayContaining([...waivable]))
    expect(now().judgedVersions['ACTIVE_SPEC.md']).toBe(value(workspace.openDocument(id('ACTIVE_SPEC.md'))).version)
  })

  test('has documents that were created on disk', async () => {
    const { workspace, state } = await start()
    put('CONSTITUTION.md', '# Constitution\n')
    await workspace.refresh()
    expect(state('CONSTITUTION.md')?.id).toBe(workspace.documentId('CONSTITUTION.md'))
  })
})

describe('another program', () => {
  test('rewrites a clean document: its text is taken and sent to the window', async () => {
    const { state, id, workspace, texts, now } = await start()
    value(workspace.openDocument(id('ACTIVE_SPEC.md')))
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'PostgreSQL 15')
    writeFileSync(join(root, 'next'), theirs)
    renameSync(join(root, 'next'), join(root, 'ACTIVE_SPEC.md'))
    await vi.waitFor(() => expect(texts.at(-1)).toMatchObject({ path: 'ACTIVE_SPEC.md', text: theirs, isDirty: false }), eventually)
    await vi.waitFor(() => expect(now().judgement?.conflicts).toEqual([]), eventually)
    expect(state('ACTIVE_SPEC.md')?.externalChange).toBe('none')
  })

  test('edits other lines of a document with unsaved edits: the text has both, still unsaved', async () => {
    const { state, type, texts, text } = await start()
    value(type('ACTIVE_SPEC.md', 'Ships are counted', 'All ships are counted'))
    const theirs = documents['ACTIVE_SPEC.md'].replace('12 ships counts 12', '9 ships counts 9')
    put('ACTIVE_SPEC.md', theirs)
    const both = theirs.replace('Ships are counted', 'All ships are counted')
    await vi.waitFor(() => expect(texts.at(-1)).toMatchObject({ text: both, isDirty: true }), eventually)
    expect(text('ACTIVE_SPEC.md')).toBe(both)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'none' })
    expect(disk('ACTIVE_SPEC.md')).toBe(theirs)
    const mine = documents['ACTIVE_SPEC.md'].replace('Ships are counted', 'All ships are counted')
    await vi.waitFor(async () => expect((await keptTexts()).sort()).toEqual([mine, theirs].sort()), eventually)
  })

  test('edits the same lines: both stay, saving asks, overwriting keeps the other text in the journal', async () => {
    const { workspace, state, type, text, id } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const mine = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'SQLite')
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'MySQL')
    put('ACTIVE_SPEC.md', theirs)
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')?.externalChange).toBe('changed'), eventually)
    expect(text('ACTIVE_SPEC.md')).toBe(mine)
    expect(value(await workspace.diskText(id('ACTIVE_SPEC.md')))).toBe(theirs)
    expect(problem(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(disk('ACTIVE_SPEC.md')).toBe(theirs)
    value(await workspace.saveDocument(id('ACTIVE_SPEC.md'), true))
    expect(disk('ACTIVE_SPEC.md')).toBe(mine)
    expect(await keptTexts()).toEqual(expect.arrayContaining([mine, theirs]))
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: false, externalChange: 'none' }), eventually)
  })

  test('edits the same lines: the disk’s text can be taken, and the unsaved one stays in the journal', async () => {
    const { workspace, state, type, id } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'MySQL')
    put('ACTIVE_SPEC.md', theirs)
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')?.externalChange).toBe('changed'), eventually)
    expect(value(await workspace.takeDiskText(id('ACTIVE_SPEC.md')))).toMatchObject({ text: theirs, isDirty: false })
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: false, externalChange: 'none' }), eventually)
    expect(await keptTexts()).toContain(documents['ACTIVE_SPEC.md'].replace('MongoDB', 'SQLite'))
  })

  test('saves first: a later save never overwrites its text unseen', async () => {
    const { workspace, type, id } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'MySQL')
    put('ACTIVE_SPEC.md', theirs)
    expect(problem(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(disk('ACTIVE_SPEC.md')).toBe(theirs)
  })

  test('deletes a document: a clean one is removed and comes back with the same id, a dirty one stays', async () => {
    const { workspace, state, type, id, texts } = await start()
    const spec = value(workspace.openDocument(id('SPEC.md')))
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    rmSync(join(root, 'SPEC.md'))
    rmSync(join(root, 'ACTIVE_SPEC.md'))
    await vi.waitFor(() => {
      expect(state('SPEC.md')).toBeUndefined()
      expect(state('ACTIVE_SPEC.md')?.externalChange).toBe('deleted')
    }, eventually)
    put('SPEC.md', '# Another\n')
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ id: spec.id }), eventually)
    const sent = texts.findLast((sent) => sent.id === spec.id)
    expect(sent).toMatchObject({ text: '# Another\n' })
    expect(sent?.version).toBeGreaterThan(spec.version)
    expect(problem(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    value(await workspace.saveDocument(id('ACTIVE_SPEC.md'), true))
    expect(disk('ACTIVE_SPEC.md')).toContain('SQLite')
  })

  test('switches the branch: documents, branch and judgement follow', async () => {
    initGit()
    git('checkout', '--quiet', '-b', 'settled')
    put('ACTIVE_SPEC.md', documents['ACTIVE_SPEC.md'].replace('MongoDB', 'Postgres'))
    git('commit', '--quiet', '-am', 'docs: use PostgreSQL')
    const { now, state } = await start()
    expect(now().judgement?.conflicts).toEqual([])
    for (const [branch, conflicts] of [
      ['main', 1],
      ['settled', 0],
      ['main', 1],
    ] as const) {
      git('checkout', '--quiet', branch)
      await vi.waitFor(() => {
        expect(now().git.branch).toBe(branch)
        expect(now().judgement?.conflicts).toHaveLength(conflicts)
        expect(state('ACTIVE_SPEC.md')).toMatchObject({ git: 'committed', isDirty: false, externalChange: 'none' })
      }, eventually)
    }
  })
})

describe('starting again', () => {
  test('unsaved text is restored after a crash', async () => {
    const first = await start()
    value(first.type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const typed = first.text('ACTIVE_SPEC.md')
    await vi.waitFor(async () => expect((await journal().list()).map(({ text }) => text)).toEqual([typed]), eventually)
    const { text, state, workspace, id } = await start()
    expect(text('ACTIVE_SPEC.md')).toBe(typed)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, isRestored: true, externalChange: 'none' })
    expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'])
    value(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false))
    expect(disk('ACTIVE_SPEC.md')).toBe(typed)
    expect(await journal().list()).toEqual([])
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')).toMatchObject({ isRestored: false }), eventually)
  })

  test('temporary files of a killed process are removed, and no other file', async () => {
    const dead = spawnSync('true').pid
    const journals = join(dataFolder, 'journals')
    await leaveJournal({ text: `${documents['SPEC.md']}typed\n`, savingHash: '' })
    const unsaved = join(journals, readdirSync(journals)[0] ?? '', 'unsaved')
    const names = [`.SPEC.md.cockpit-${dead}-0123456789ab.tmp`, `.SPEC.md.cockpit-${process.pid}-0123456789ab.tmp`, '.other.md.tmp']
    for (const name of names) put(name, 'half')
    const entry = join(unsaved, `.entry.json.cockpit-${dead}-0123456789ab.tmp`)
    writeFileSync(entry, 'half')
    await start()
    await vi.waitFor(() => expect([existsSync(join(root, names[0] ?? '')), existsSync(entry)]).toEqual([false, false]), eventually)
    expect(names.slice(1).map((name) => existsSync(join(root, name)))).toEqual([true, true])
  })

  test('the journal has nothing older than an acknowledged save', async () => {
    const { workspace, type, id } = await start()
    const save = async () => value(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false))
    const journalHolds = (word: string) =>
      vi.waitFor(async () => expect((await journal().list()).map(({ text }) => text)).toEqual([expect.stringContaining(word)]), eventually)
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    await journalHolds('SQLite')
    value(type('ACTIVE_SPEC.md', 'SQLite', 'MySQL'))
    await save()
    expect(await journal().list()).toEqual([])
    value(type('ACTIVE_SPEC.md', 'MySQL', 'Redis'))
    await journalHolds('Redis')
    value(type('ACTIVE_SPEC.md', 'Redis', 'MySQL'))
    await save()
    expect(await journal().list(), 'saved without a change').toEqual([])
    value(type('ACTIVE_SPEC.md', 'MySQL', 'Redis'))
    await journalHolds('Redis')
    value(await workspace.takeDiskText(id('ACTIVE_SPEC.md')))
    expect(await journal().list(), 'dropped for the text on disk').toEqual([])
  })

  test('text that was saved before the crash is not restored again', async () => {
    const saved = documents['SPEC.md'].replace('Lighthouse', 'Harbour')
    await leaveJournal({ text: saved, savingHash: hash(saved) })
    put('SPEC.md', saved)
    const { state, now } = await start()
    expect(state('SPEC.md')).toMatchObject({ isDirty: false, externalChange: 'none' })
    expect(now().notices).toEqual([])
    expect(await journal().list()).toEqual([])
  })

  test('edits made during a save that went through before the crash continue the saved text', async () => {
    const saved = documents['SPEC.md'].replace('Lighthouse', 'Harbour')
    const edited = saved.replace('Harbour', 'Harbours')
    await leaveJournal({ text: edited, savingHash: hash(saved) })
    put('SPEC.md', saved)
    const { workspace, state, text, id } = await start()
    expect(text('SPEC.md')).toBe(edited)
    expect(state('SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'none' })
    value(await workspace.saveDocument(id('SPEC.md'), false))
    expect(disk('SPEC.md')).toBe(edited)
  })

  test('closing keeps unsaved text, and a newer text on disk is an external change', async () => {
    const first = await start()
    value(first.type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const typed = first.text('ACTIVE_SPEC.md')
    await open.splice(0)[0]?.close()
    put('ACTIVE_SPEC.md', '# Rewritten\n')
    const { text, state, workspace, id } = await start()
    expect(text('ACTIVE_SPEC.md')).toBe(typed)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'changed' })
    expect(problem(await workspace.saveDocument(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(value(await workspace.takeDiskText(id('ACTIVE_SPEC.md'))).text).toBe('# Rewritten\n')
  })

  test('unsaved text of a deleted document is restored', async () => {
    const first = await start()
    value(first.type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    await open.splice(0)[0]?.close()
    rmSync(join(root, 'ACTIVE_SPEC.md'))
    const { text, state } = await start()
    expect(text('ACTIVE_SPEC.md')).toContain('SQLite')
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'deleted' })
  })

  test('without its database the snapshot is the same', async () => {
    initGit()
    const first = await start()
    const { judgement, documents: shown } = await first.settled()
    await vi.waitFor(() => expect(first.now().past.length).toBeGreaterThan(0), eventually)
    await open.splice(0)[0]?.close()
    const stores = join(dataFolder, 'stores')
    expect(readdirSync(stores).length).toBeGreaterThan(0)
    rmSync(stores, { recursive: true })
    const again = await start()
    const picture = await again.settled()
    expect(picture.judgement).toEqual(judgement)
    const plain = ({ path, isDirty, git: where, externalChange }: Snapshot['documents'][number]) => ({
      path,
      isDirty,
      where,
      externalChange,
    })
    expect(picture.documents.map(plain)).toEqual(shown.map(plain))
    expect(readdirSync(stores).length).toBeGreaterThan(0)
  })
})

describe('deciding and committing', () => {
  test('documents that a sparse checkout leaves out are judged, read-only, and never deleted by a commit', async () => {
    initGit()
    git('update-index', '--skip-worktree', 'SPEC.md')
    rmSync(join(root, 'SPEC.md'))
    const { workspace, state, text, type, settled, now } = await start()
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ git: 'committed', isDirty: false }), eventually)
    expect(state('SPEC.md')?.readOnlyReason).toMatch(/^It is not checked out/)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'])
    const judged = (await settled()).judgement
    expect(judged?.documents.map(({ path }) => path)).toContain('SPEC.md')
    expect(judged?.findings.filter(({ place }) => place.path === 'SPEC.md').map(({ check }) => check)).not.toContain(
      'no-unreadable-document',
    )
    expect(problem(type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7')).code).toBe('read-only')
    expect(now().commitDisabledReason).toBe('Everything is committed.')
    expect(value(await workspace.commitDraft()).documents).toEqual([])
    put('SPEC.md', 'back\n')
    await vi.waitFor(() => expect(state('SPEC.md')?.readOnlyReason).toBeNull(), eventually)
    expect(text('SPEC.md')).toBe('back\n')
    const draft = value(await workspace.commitDraft())
    expect([draft.documents, draft.blockers]).toEqual([[], [expect.stringMatching(/^git is told to skip the changes of SPEC\.md\./)]])
    git('update-index', '--no-skip-worktree', 'SPEC.md')
    rmSync(join(root, 'SPEC.md'))
    await settled()
    expect(value(await workspace.commitDraft()).documents).toMatchObject([{ path: 'SPEC.md', status: 'deleted' }])
  })

  test('the next id is free on other branches too', async () => {
    initGit()
    git('switch', '--quiet', '-c', 'other')
    put('DECISION_LOG.md', `${disk('DECISION_LOG.md')}| 007 | 2026-09-02 | DATA | Keep logs | Fog | Data | — | ✅ Active |\n`)
    git('commit', '--quiet', '-am', 'docs: decide')
    git('switch', '--quiet', 'main')
    const { workspace } = await start()
    expect(value(await workspace.draftDecision()).draft.id).toBe('008')
    expect(workspace.snapshot().notices).toEqual([])
  })

  test('a SPEC change is drafted, decided and committed with its decision, and nothing else goes in', async () => {
    initGit()
    put('other.txt', 'staged before\n')
    git('add', 'other.txt')
    const { workspace, type, id, settled, text } = await start()
    value(type('SPEC.md', 'PostgreSQL 15', 'MongoDB 7'))
    await settled()
    const { draft, home } = value(await workspace.draftDecision())
    expect(home).toEqual({ kind: 'log', path: 'DECISION_LOG.md' })
    expect(draft.id).toBe('002')
    expect(problem(await workspace.decisionRecord(draft)).message).toContain('go to the log')
    const edits = value(await workspace.decisionEdits({ ...draft, rationale: 'Ships have no schema' }))
    const { version } = value(workspace.openDocument(id('DECISION_LOG.md')))
    const changes = edits.map(({ range, text: insert }) => ({ from: range.from, to: range.to, insert }))
    value(workspace.changeDocument(id('DECISION_LOG.md'), version, changes))
    expect(text('DECISION_LOG.md')).toMatch(/^\| 002 \|.*Ships have no schema/m)

    const early = value(await workspace.commitDraft())
    expect([early.blockers, early.disabledReason, workspace.snapshot().commitDisabledReason]).toEqual([[], null, null])
    expect(early.documents.map(({ path, status, isUnsaved }) => [path, status, isUnsaved])).toEqual([
      ['DECISION_LOG.md', 'modified', true],
      ['SPEC.md', 'modified', true],
    ])
    const ids = early.documents.map((document) => document.id)
    expect(problem(await workspace.commit({ ids, message: 'docs: too early', base: early.base })).message).toMatch(/^Save /)

    for (const each of ids) value(await workspace.saveDocument(each, false))
    const ready = value(await workspace.commitDraft())
    expect(ready.blockers).toEqual([])
    const { sha } = value(await workspace.commit({ ids, message: `${ready.subject}\n\n${ready.body}`, base: ready.base }))
    expect(git('rev-parse', 'HEAD')).toBe(sha)
    expect(git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    expect(git('diff', '--cached', '--name-only')).toBe('other.txt')
    const after = await settled()
    expect(after.git.head).toBe(sha)
    expect(after.documents.every(({ git: where }) => where === 'committed')).toBe(true)
    expect(after.commitDisabledReason).toBe('Everything is committed.')
    expect(value(await workspace.commitDraft())).toMatchObject({ documents: [], disabledReason: 'Everything is committed.' })

    expect(value(await workspace.lastCommit())).toMatchObject({ sha, disabledReason: null })
    expect(value(await workspace.undoCommit(sha)).message).toBe(`${ready.subject}\n\n${ready.body}`)
    expect((await settled()).commitDisabledReason).toBeNull()
    expect(git('diff', '--cached', '--name-only')).toBe('other.txt')
    expect(git('diff', '--name-only').split('\n')).toEqual(['DECISION_LOG.md', 'SPEC.md'])
    expect(problem(await workspace.undoCommit(sha)).message).toMatch(/^Another commit was made since/)
  })

  test('only in a trusted repository a commit is undone', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    git('commit', '--quiet', '-am', 'docs: change')
    const sha = git('rev-parse', 'HEAD')
    trusted = false
    const { workspace } = await start()
    expect(problem(await workspace.lastCommit()).message).toMatch(/^Trust this repository first/)
    expect(problem(await workspace.undoCommit(sha)).message).toMatch(/^Trust this repository first/)
    expect(git('rev-parse', 'HEAD')).toBe(sha)
  })

  test('an untrusted repository is read without its settings, a trusted one with them', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const head = git('rev-parse', 'HEAD')
    // git itself cannot read a repository with such settings.
    put('.git/config', '[[[ no settings')
    trusted = false
    const { workspace, settled, now } = await start()
    const { git: state, documents: shown, judgement } = await settled()
    expect(state).toEqual({ branch: 'main', head, operationInProgress: null, errorMessage: null })
    expect(shown.map(({ path, git: where }) => [path, where])).toEqual([
      ['ACTIVE_SPEC.md', 'committed'],
      ['DECISION_LOG.md', 'committed'],
      ['SPEC.md', 'modified'],
    ])
    expect(judgement?.changes).toHaveLength(1)
    expect(value(await workspace.commitDraft())).toMatchObject({ needsTrust: true, blockers: [], documents: [{ path: 'SPEC.md' }] })
    trusted = true
    workspace.noteTrusted()
    await vi.waitFor(() => expect(now().git.errorMessage).toMatch(/git cannot read this repository/), eventually)
  })

  test('a deleted document alone can be committed, also according to the snapshot', async () => {
    initGit()
    const { settled, workspace } = await start()
    expect((await settled()).commitDisabledReason).toBe('Everything is committed.')
    rmSync(join(root, 'ACTIVE_SPEC.md'))
    await workspace.refresh()
    expect((await settled()).commitDisabledReason).toBeNull()
    expect(value(await workspace.commitDraft())).toMatchObject({ documents: [{ path: 'ACTIVE_SPEC.md', status: 'deleted' }] })
  })

  test('only a trusted repository is committed to', async () => {
    initGit()
    trusted = false
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commitDraft())
    expect(draft.needsTrust).toBe(true)
    expect(draft.disabledReason).toMatch(/^Trust this repository/)
    const head = git('rev-parse', 'HEAD')
    expect(
      problem(await workspace.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: x', base: draft.base })).message,
    ).toMatch(/^Trust this repository/)
    expect(git('rev-parse', 'HEAD')).toBe(head)
  })

  test('a document that changed since it was shown is not committed', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commitDraft())
    put('SPEC.md', documents['SPEC.md'].replace('15', '17'))
    const head = git('rev-parse', 'HEAD')
    expect(problem(await workspace.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: x', base: draft.base })).code).toBe(
      'stale',
    )
    expect(git('rev-parse', 'HEAD')).toBe(head)
  })

  test('a commit goes only where it was drafted, not on another branch or after another commit', async () => {
    initGit()
    put('SPEC.md', documents['SPEC.md'].replace('15', '16'))
    const { workspace } = await start()
    const draft = value(await workspace.commitDraft())
    expect(draft.base).toEqual({ branch: 'main', head: git('rev-parse', 'HEAD') })
    const ids = draft.documents.map(({ id }) => id)
    const commit = async () => problem(await workspace.commit({ ids, message: 'docs: x', base: draft.base }))
    git('switch', '--quiet', '-c', 'other')
    expect(await commit()).toMatchObject({ code: 'stale', message: expect.stringMatching(/drafted on main, and other is checked out/) })
    git('switch', '--quiet', 'main')
    git('commit', '--quiet', '--allow-empty', '-m', 'docs: between')
    const head = git('rev-parse', 'HEAD')
    expect(await commit()).toMatchObject({ code: 'stale', message: expect.stringMatching(/^main was moved to another commit/) })
    expect([git('rev-parse', 'main'), git('rev-parse', 'other')]).toEqual([head, draft.base.head])
    const again = value(await workspace.commitDraft())
    value(await workspace.commit({ ids, message: 'docs: x', base: again.base }))
  })

  test('added and deleted documents are committed as such', async () => {
    git('init', '--quiet', '--initial-branch=main')
    git('config', 'user.name', 'Test')
    git('config', 'user.email', 'test@example.invalid')
    git('add', 'SPEC.md')
    git('commit', '--quiet', '-m', 'docs: begin')
    rmSync(join(root, 'SPEC.md'))
    const { workspace } = await start()
    const draft = value(await workspace.commitDraft())
    expect(draft.documents.map(({ path, status }) => [path, status])).toEqual([
      ['ACTIVE_SPEC.md', 'added'],
      ['DECISION_LOG.md', 'added'],
      ['SPEC.md', 'deleted'],
    ])
    value(await workspace.commit({ ids: draft.documents.map(({ id }) => id), message: 'docs: turn over', base: draft.base }))
    expect(git('show', '--name-status', '--format=', 'HEAD').split('\n')).toEqual(['A\tACTIVE_SPEC.md', 'A\tDECISION_LOG.md', 'D\tSPEC.md'])
  })

  test('feature specifications that are recognized by content give the subject its scope', async () => {
    const feature = (title: string) =>
      `# Feature Specification: ${title}\n\n**Feature Branch**: \`001-${title}\`\n\n## User Scenarios\n\nA keeper counts ${title}.\n\n## Requirements\n\n- It counts ${title}.\n`
    initGit()
    const { workspace } = await start()
    writeDocuments(root, { 'specs/a-ships.md': feature('ships'), 'specs/b-lamps.md': feature('lamps') })
    expect(value(await workspace.commitDraft()).subject).toBe('docs(feature): add a-ships.md and b-lamps.md')

    put('specs/a-ships.md', '# Notes\n\nShips.\n')
    expect(value(await workspace.commitDraft()).subject).toBe('docs: add a-ships.md and b-lamps.md')

    writeDocuments(root, { 'specs/a-ships.md': feature('ships') })
    const draft = value(await workspace.commitDraft())
    const ids = draft.documents.map((document) => document.id)
    value(await workspace.commit({ ids, message: draft.subject, base: draft.base }))
    expect(git('log', '-1', '--format=%s')).toBe('docs(feature): add a-ships.md and b-lamps.md')
  })

  test('outside git no commit is possible', async () => {
    const { workspace } = await start()
    expect(problem(await workspace.commitDraft()).code).toBe('no-repository')
  })
})

test('only saving writes to the repository', async () => {
  initGit()
  const before = git('status', '--porcelain', '--ignored')
  const { workspace, type, settled } = await start()
  value(type('SPEC.md', 'Lighthouse', 'Harbour'))
  await settled()
  value(await workspace.commitDraft())
  await open.splice(0)[0]?.close()
  expect(git('status', '--porcelain', '--ignored')).toBe(before)
  expect(existsSync(join(root, '.git/index.lock'))).toBe(false)
})

/** What a crash during a save of SPEC.md leaves in the journal. */
async function leaveJournal(entry: { readonly text: string; readonly savingHash: string }): Promise<void> {
  const { type } = await start()
  value(type('SPEC.md', 'Lighthouse', 'Never seen'))
  await open.splice(0)[0]?.close()
  await journal().write('SPEC.md', { ...entry, baseHash: hash(documents['SPEC.md']) })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function journalPath() {
  const folder = join(dataFolder, 'journals')
  return join(folder, readdirSync(folder)[0] ?? '')
}

const journal = () => openJournal(journalPath())
const kept = () => openKeptTexts(journalPath()).list()

async function keptTexts(): Promise<string[]> {
  return (await kept()).map(({ text }) => text)
}

describe('a folder', () => {
  test('that is gone loses no document and no unsaved text, and goes on when it is back', async () => {
    const { type, now, state, text } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const typed = text('ACTIVE_SPEC.md')
    const before = now().documents.map(({ path }) => path)
    renameSync(root, `${root}-moved`)
    await vi.waitFor(() => expect(now().isGone).toBe(true), eventually)
    expect(now().documents.map(({ path }) => path)).toEqual(before)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'none' })
    renameSync(`${root}-moved`, root)
    await vi.waitFor(() => expect(now().isGone).toBe(false), eventually)
    expect(text('ACTIVE_SPEC.md')).toBe(typed)
    writeFileSync(join(root, 'SPEC.md'), `${disk('SPEC.md')}\nLater.\n`)
    await vi.waitFor(() => expect(text('SPEC.md')).toContain('Later.'), eventually)
  })

  test('without git becomes a repository when it is asked to, and one inside a repository does not', async () => {
    const { workspace, now } = await start()
    await vi.waitFor(() => expect(now().hasNoRepository).toBe(true), eventually)
    value(await workspace.initialize())
    await vi.waitFor(() => expect(now().hasNoRepository).toBe(false), eventually)
    expect(existsSync(join(root, '.git', 'HEAD'))).toBe(true)
    expect(problem(await workspace.initialize()).code).toBe('invalid')
  })

  test('keeps a UTF-16 document as it is until it is converted', async () => {
    writeFileSync(join(root, 'SPEC.md'), Buffer.from(`\uFEFF${documents['SPEC.md']}`, 'utf16le'))
    const { workspace, state, id, text } = await start()
    expect(state('SPEC.md')).toMatchObject({ isUtf16: true, readOnlyReason: expect.stringContaining('UTF-16') })
    value(await workspace.convertToUtf8(id('SPEC.md')))
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ isUtf16: false, readOnlyReason: null }), eventually)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'])
    expect(disk('SPEC.md')).toBe(documents['SPEC.md'])
    expect((await kept()).map(({ why }) => why)).toContain('UTF-16 LE before it was converted to UTF-8')
  })
})
