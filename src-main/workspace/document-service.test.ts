import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { documents } from '../testing/documents'
import { eventually, problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'

const { here, initGit, start, disk, put } = setUpWorkspaces()

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
    value(await workspace.documents.save(id('ACTIVE_SPEC.md'), false))
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
    value(await workspace.documents.save(id('SPEC.md'), false))
    expect(disk('SPEC.md')).toBe(before.replace('counts the ships', 'counts\r\nall ships'))
  })

  test('what was typed into a document whose file went meanwhile is kept, unsaved, and its file is taken when it comes back', async () => {
    initGit()
    const { workspace, id, state, text, type } = await start()
    const opened = value(workspace.documents.open(id('SPEC.md')))
    rmSync(join(here.root, 'SPEC.md'))
    await vi.waitFor(() => expect(state('SPEC.md')).toBeUndefined(), eventually)
    const at = opened.text.indexOf('counts the ships')
    const change = (version: number) => workspace.documents.change(opened.id, version, [{ from: at, to: at, insert: 'always ' }])
    // The window asks for the text again when it has another version.
    expect(problem(change(opened.version - 1)).code).toBe('stale')
    expect(value(workspace.documents.open(opened.id))).toMatchObject({ text: opened.text, version: opened.version })
    value(change(opened.version))
    await vi.waitFor(() => expect(state('SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'deleted' }), eventually)
    expect(text('SPEC.md')).toContain('always counts the ships')
    value(type('SPEC.md', 'always ', 'now '))
    put('SPEC.md', documents['SPEC.md'].replace('Lighthouse', 'Harbour'))
    await vi.waitFor(() => expect(state('SPEC.md')?.externalChange).toBe('none'), eventually)
    expect(text('SPEC.md')).toBe(documents['SPEC.md'].replace('counts the ships', 'now counts the ships').replace('Lighthouse', 'Harbour'))
    value(await workspace.documents.save(id('SPEC.md'), false))
    expect(disk('SPEC.md')).toBe(text('SPEC.md'))
  })

  test('what is typed into a document whose file has gone and come back is merged with it', async () => {
    const { workspace, id, state, text } = await start()
    const opened = value(workspace.documents.open(id('SPEC.md')))
    rmSync(join(here.root, 'SPEC.md'))
    await vi.waitFor(() => expect(state('SPEC.md')).toBeUndefined(), eventually)
    put('SPEC.md', documents['SPEC.md'].replace('Lighthouse', 'Harbour'))
    await vi.waitFor(() => expect(state('SPEC.md')).toBeDefined(), eventually)
    expect(problem(workspace.documents.change(opened.id, opened.version, [{ from: 0, to: 0, insert: 'x' }])).code).toBe('stale')
    expect(text('SPEC.md')).toContain('Harbour')
  })

  test('a change of another version, or an invalid one, changes nothing', async () => {
    const { workspace, id, text, type } = await start()
    const { version } = value(workspace.documents.open(id('SPEC.md')))
    value(type('SPEC.md', 'Lighthouse', 'Harbour'))
    const change = { from: 0, to: 1, insert: '!' }
    expect(problem(workspace.documents.change(id('SPEC.md'), version, [change])).code).toBe('stale')
    expect(problem(workspace.documents.change(id('SPEC.md'), version + 1, [{ from: 0, to: 10 ** 6, insert: '' }])).code).toBe('invalid')
    expect(problem(workspace.documents.change(id('SPEC.md'), version + 1, [change, change])).code).toBe('invalid')
    expect(text('SPEC.md')).toBe(documents['SPEC.md'].replace('Lighthouse', 'Harbour'))
  })

  test('bytes that are not text are read-only', async () => {
    writeFileSync(join(here.root, 'SPEC.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x00]))
    const { workspace, state, id, now } = await start()
    expect(state('SPEC.md')?.readOnlyReason).toEqual(expect.any(String))
    expect(problem(workspace.documents.change(id('SPEC.md'), state('SPEC.md')?.version ?? 0, [{ from: 0, to: 0, insert: 'x' }])).code).toBe(
      'read-only',
    )
    expect(problem(await workspace.documents.save(id('SPEC.md'), true)).code).toBe('read-only')
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
    expect(problem(workspace.documents.change(id('SPEC.md'), version, [{ from: 0, to: 0, insert: 'x' }])).code).toBe('read-only')
    expect(problem(await workspace.documents.save(id('SPEC.md'), true)).code).toBe('read-only')
    await workspace.refresh()
    expect(state('SPEC.md')?.version).toBe(version)

    put('SPEC.md', documents['SPEC.md'])
    await vi.waitFor(() => expect(state('SPEC.md')?.readOnlyReason).toBeNull(), eventually)
    value(type('SPEC.md', 'Lighthouse', 'Harbour'))
    put('SPEC.md', damaged)
    await vi.waitFor(() => expect(state('SPEC.md')?.externalChange).toBe('changed'), eventually)
    expect(problem(await workspace.documents.save(id('SPEC.md'), true)).message).toContain('NUL')
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
    value(await workspace.documents.save(active, false))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ version, isDirty: false, savedAt: expect.any(Number) })

    value(type('ACTIVE_SPEC.md', 'SQLite', 'MySQL'))
    const taken = value(await workspace.documents.takeDiskText(active))
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ version: taken.version, isDirty: false })
  })

  test('has the finding that the result names', async () => {
    const { workspace, type, now, id } = await start()
    value(type('ACTIVE_SPEC.md', 'by night', 'TODO: by night'))
    const waivable = value(await workspace.waivers.waivable(id('ACTIVE_SPEC.md')))
    expect(now().judgement?.findings.map((finding) => finding.id)).toEqual(expect.arrayContaining([...waivable]))
    expect(now().judgedVersions['ACTIVE_SPEC.md']).toBe(value(workspace.documents.open(id('ACTIVE_SPEC.md'))).version)
  })

  test('has documents that were created on disk', async () => {
    const { workspace, state } = await start()
    put('CONSTITUTION.md', '# Constitution\n')
    await workspace.refresh()
    expect(state('CONSTITUTION.md')?.id).toBe(workspace.documents.idAt('CONSTITUTION.md'))
  })
})
