import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { documents, writeDocuments } from '../testing/documents'
import { eventually, problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'

const { here, git, initGit, tryToOpen, openOne, start, closeAll, kept, disk, put } = setUpWorkspaces()

test('before the first paint only the texts are read, and edits made until then are judged', async () => {
  initGit()
  const shown = Promise.withResolvers<void>()
  const { workspace, snapshots } = await openOne({ firstPaint: shown.promise })
  const spec = workspace.snapshot().documents.find(({ path }) => path === 'SPEC.md')
  const document = value(workspace.documents.open(spec?.id ?? ''))
  expect(document.text).toBe(disk('SPEC.md'))
  value(workspace.documents.change(document.id, document.version, [{ from: 0, to: 0, insert: 'TODO: typed early\n\n' }]))
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
    expect(at).toBe(here.root)
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
    expect(problem(await tryToOpen({ folder: join(here.root, name) })).code).toBe(code)
  })

  test('a folder without documents is INIT, and reads documents when they are created', async () => {
    for (const path of Object.keys(documents)) rmSync(join(here.root, path))
    const { now } = await start()
    expect(now().documents).toEqual([])
    expect(now().judgement?.stage).toBe('INIT')
    writeDocuments(join(here.root, 'docs'))
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
    rmSync(join(here.root, 'spec-cockpit.json'))
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
    value(await again.workspace.documents.save(again.id('spec-cockpit.json'), false))
    expect(disk('spec-cockpit.json')).toBe('{ "kinds": {} }\n')
    await vi.waitFor(() => expect(again.now().documents.map(({ path }) => path)).not.toContain('notes.md'), eventually)
  })

  test('goes into a commit when it was added, changed or deleted', async () => {
    initGit()
    put('spec-cockpit.json', '{}\n')
    const { workspace, now, state } = await start()
    const commit = async () => {
      const { documents: shown, base } = value(await workspace.commits.draft())
      const ids = shown.map(({ id }) => id)
      value(await workspace.commits.commit({ ids, message: 'chore: configure', base }))
      return shown.map(({ path, status }) => `${status} ${path}`)
    }
    expect(state('spec-cockpit.json')?.git).toBe('untracked')
    expect(await commit()).toEqual(['added spec-cockpit.json'])
    await vi.waitFor(() => expect(state('spec-cockpit.json')?.git).toBe('committed'), eventually)
    put('spec-cockpit.json', '{ "ignore": [] }\n')
    expect(await commit()).toEqual(['modified spec-cockpit.json'])
    rmSync(join(here.root, 'spec-cockpit.json'))
    expect(await commit()).toEqual(['deleted spec-cockpit.json'])
    await vi.waitFor(() => expect(now().documents).toHaveLength(3), eventually)
  })

  test('that is not text is reported', async () => {
    writeFileSync(join(here.root, 'spec-cockpit.json'), Buffer.from([0xff, 0xfe, 0x00, 0x23]))
    const { settled } = await start()
    const found = (await settled()).judgement?.findings.filter(({ place }) => place.path === 'spec-cockpit.json') ?? []
    expect(found.map(({ check }) => check)).toEqual(['no-unreadable-document'])
  })
})

describe('links', () => {
  test('to missing files are findings, also while typed, until the file exists', async () => {
    const { type, now } = await start()
    value(type('SPEC.md', 'Every lamp', '[Every lamp](docs/lamps.md)'))
    const dead = () => now().judgement?.findings.filter(({ check }) => check === 'no-dead-link').length
    await vi.waitFor(() => expect(dead()).toBe(1), eventually)
    writeDocuments(here.root, { 'docs/lamps.md': 'Lamps.' })
    await vi.waitFor(() => expect(dead()).toBe(0), eventually)
  })
})

describe('a folder', () => {
  test('that is gone loses no document and no unsaved text, and goes on when it is back', async () => {
    const { type, now, state, text } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const typed = text('ACTIVE_SPEC.md')
    const before = now().documents.map(({ path }) => path)
    renameSync(here.root, `${here.root}-moved`)
    await vi.waitFor(() => expect(now().isGone).toBe(true), eventually)
    expect(now().documents.map(({ path }) => path)).toEqual(before)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'none' })
    renameSync(`${here.root}-moved`, here.root)
    await vi.waitFor(() => expect(now().isGone).toBe(false), eventually)
    expect(text('ACTIVE_SPEC.md')).toBe(typed)
    writeFileSync(join(here.root, 'SPEC.md'), `${disk('SPEC.md')}\nLater.\n`)
    await vi.waitFor(() => expect(text('SPEC.md')).toContain('Later.'), eventually)
  })

  test('that is gone while it is being opened is waited for', async () => {
    let isMoved = false
    const isTrusted = () => {
      if (!isMoved) renameSync(here.root, `${here.root}-moved`)
      isMoved = true
      return true
    }
    const { workspace, snapshots } = await openOne({ isTrusted, tickMs: 200 })
    const now = () => snapshots.at(-1) ?? workspace.snapshot()
    await vi.waitFor(() => expect(now().isGone).toBe(true), eventually)
    renameSync(`${here.root}-moved`, here.root)
    await vi.waitFor(() => expect(now()).toMatchObject({ isGone: false, judgement: { conflicts: [{}] } }), eventually)
  })

  test('that was replaced unseen is watched again after a refresh', async () => {
    // Nothing in a hidden folder is watched but what a link leads to.
    const place = join(here.root, '.store')
    mkdirSync(join(place, 'old/docs'), { recursive: true })
    symlinkSync(join(place, 'old/docs'), join(here.root, 'docs'))
    const { workspace, snapshots } = await openOne({ tickMs: 3_600_000 })
    const shows = (path: string) => expect(snapshots.at(-1)?.documents.map((document) => document.path)).toContain(path)
    await vi.waitFor(() => {
      put(join('docs', 'SPEC.md'), documents['SPEC.md'])
      shows('docs/SPEC.md')
    }, eventually)
    renameSync(join(place, 'old'), join(place, 'older'))
    mkdirSync(join(place, 'old/docs'), { recursive: true })
    await workspace.refresh()
    await vi.waitFor(() => {
      put(join('docs', 'ACTIVE_SPEC.md'), documents['ACTIVE_SPEC.md'])
      shows('docs/ACTIVE_SPEC.md')
    }, eventually)
  })

  test('without git becomes a repository when it is asked to, and one inside a repository does not', async () => {
    const { workspace, now } = await start()
    await vi.waitFor(() => expect(now().hasNoRepository).toBe(true), eventually)
    value(await workspace.repository.initialize())
    await vi.waitFor(() => expect(now().hasNoRepository).toBe(false), eventually)
    expect(existsSync(join(here.root, '.git', 'HEAD'))).toBe(true)
    expect(problem(await workspace.repository.initialize()).code).toBe('invalid')
  })

  test('keeps a UTF-16 document as it is until it is converted', async () => {
    writeFileSync(join(here.root, 'SPEC.md'), Buffer.from(`\uFEFF${documents['SPEC.md']}`, 'utf16le'))
    const { workspace, state, id, text } = await start()
    expect(state('SPEC.md')).toMatchObject({ isUtf16: true, readOnlyReason: expect.stringContaining('UTF-16') })
    value(await workspace.documents.convertToUtf8(id('SPEC.md')))
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ isUtf16: false, readOnlyReason: null }), eventually)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'])
    expect(disk('SPEC.md')).toBe(documents['SPEC.md'])
    expect((await kept()).map(({ why }) => why)).toContain('UTF-16 LE before it was converted to UTF-8')
  })
})

test('only saving writes to the repository', async () => {
  initGit()
  const before = git('status', '--porcelain', '--ignored')
  const { workspace, type, settled } = await start()
  value(type('SPEC.md', 'Lighthouse', 'Harbour'))
  await settled()
  value(await workspace.commits.draft())
  await closeAll()
  expect(git('status', '--porcelain', '--ignored')).toBe(before)
  expect(existsSync(join(here.root, '.git/index.lock'))).toBe(false)
})
