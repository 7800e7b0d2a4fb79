import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { documents } from '../testing/documents'
import { eventually, problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'

const { here, git, initGit, start, keptTexts, disk, put } = setUpWorkspaces()

describe('another program', () => {
  test('rewrites a clean document: its text is taken and sent to the window', async () => {
    const { state, id, workspace, texts, now } = await start()
    value(workspace.documents.open(id('ACTIVE_SPEC.md')))
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'PostgreSQL 15')
    writeFileSync(join(here.root, 'next'), theirs)
    renameSync(join(here.root, 'next'), join(here.root, 'ACTIVE_SPEC.md'))
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
    expect(value(await workspace.documents.diskText(id('ACTIVE_SPEC.md')))).toBe(theirs)
    expect(problem(await workspace.documents.save(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(disk('ACTIVE_SPEC.md')).toBe(theirs)
    value(await workspace.documents.save(id('ACTIVE_SPEC.md'), true))
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
    expect(value(await workspace.documents.takeDiskText(id('ACTIVE_SPEC.md')))).toMatchObject({ text: theirs, isDirty: false })
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: false, externalChange: 'none' }), eventually)
    expect(await keptTexts()).toContain(documents['ACTIVE_SPEC.md'].replace('MongoDB', 'SQLite'))
  })

  test('saves first: a later save never overwrites its text unseen', async () => {
    const { workspace, type, id } = await start()
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const theirs = documents['ACTIVE_SPEC.md'].replace('MongoDB', 'MySQL')
    put('ACTIVE_SPEC.md', theirs)
    expect(problem(await workspace.documents.save(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(disk('ACTIVE_SPEC.md')).toBe(theirs)
  })

  test('deletes a document: a clean one is removed and comes back with the same id, a dirty one stays', async () => {
    const { workspace, state, type, id, texts } = await start()
    const spec = value(workspace.documents.open(id('SPEC.md')))
    value(type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    rmSync(join(here.root, 'SPEC.md'))
    rmSync(join(here.root, 'ACTIVE_SPEC.md'))
    await vi.waitFor(() => {
      expect(state('SPEC.md')).toBeUndefined()
      expect(state('ACTIVE_SPEC.md')?.externalChange).toBe('deleted')
    }, eventually)
    put('SPEC.md', '# Another\n')
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ id: spec.id }), eventually)
    const sent = texts.findLast((sent) => sent.id === spec.id)
    expect(sent).toMatchObject({ text: '# Another\n' })
    expect(sent?.version).toBeGreaterThan(spec.version)
    expect(problem(await workspace.documents.save(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    value(await workspace.documents.save(id('ACTIVE_SPEC.md'), true))
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
