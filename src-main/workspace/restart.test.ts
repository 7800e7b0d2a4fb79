import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Snapshot } from '#bridge'
import { documents } from '../testing/documents'
import { eventually, hash, problem, setUpWorkspaces, value } from '../testing/set-up-workspaces'

const { here, initGit, start, closeAll, journal, disk, put } = setUpWorkspaces()

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
    value(await workspace.documents.save(id('ACTIVE_SPEC.md'), false))
    expect(disk('ACTIVE_SPEC.md')).toBe(typed)
    expect(await journal().list()).toEqual([])
    await vi.waitFor(() => expect(state('ACTIVE_SPEC.md')).toMatchObject({ isRestored: false }), eventually)
  })

  test('temporary files of a killed process are removed, and no other file', async () => {
    const dead = spawnSync('true').pid
    const journals = join(here.dataFolder, 'journals')
    await leaveJournal({ text: `${documents['SPEC.md']}typed\n`, savingHash: '' })
    const unsaved = join(journals, readdirSync(journals)[0] ?? '', 'unsaved')
    const names = [`.SPEC.md.cockpit-${dead}-0123456789ab.tmp`, `.SPEC.md.cockpit-${process.pid}-0123456789ab.tmp`, '.other.md.tmp']
    for (const name of names) put(name, 'half')
    const entry = join(unsaved, `.entry.json.cockpit-${dead}-0123456789ab.tmp`)
    writeFileSync(entry, 'half')
    await start()
    await vi.waitFor(() => expect([existsSync(join(here.root, names[0] ?? '')), existsSync(entry)]).toEqual([false, false]), eventually)
    expect(names.slice(1).map((name) => existsSync(join(here.root, name)))).toEqual([true, true])
  })

  test('the journal has nothing older than an acknowledged save', async () => {
    const { workspace, type, id } = await start()
    const save = async () => value(await workspace.documents.save(id('ACTIVE_SPEC.md'), false))
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
    value(await workspace.documents.takeDiskText(id('ACTIVE_SPEC.md')))
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
    value(await workspace.documents.save(id('SPEC.md'), false))
    expect(disk('SPEC.md')).toBe(edited)
  })

  test('closing keeps unsaved text, and a newer text on disk is an external change', async () => {
    const first = await start()
    value(first.type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    const typed = first.text('ACTIVE_SPEC.md')
    await closeAll()
    put('ACTIVE_SPEC.md', '# Rewritten\n')
    const { text, state, workspace, id } = await start()
    expect(text('ACTIVE_SPEC.md')).toBe(typed)
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'changed' })
    expect(problem(await workspace.documents.save(id('ACTIVE_SPEC.md'), false)).code).toBe('newer-on-disk')
    expect(value(await workspace.documents.takeDiskText(id('ACTIVE_SPEC.md'))).text).toBe('# Rewritten\n')
  })

  test('unsaved text of a deleted document is restored', async () => {
    const first = await start()
    value(first.type('ACTIVE_SPEC.md', 'MongoDB', 'SQLite'))
    await closeAll()
    rmSync(join(here.root, 'ACTIVE_SPEC.md'))
    const { text, state } = await start()
    expect(text('ACTIVE_SPEC.md')).toContain('SQLite')
    expect(state('ACTIVE_SPEC.md')).toMatchObject({ isDirty: true, externalChange: 'deleted' })
  })

  test('without its database the snapshot is the same', async () => {
    initGit()
    const first = await start()
    const { judgement, documents: shown } = await first.settled()
    await vi.waitFor(() => expect(first.now().past.length).toBeGreaterThan(0), eventually)
    await closeAll()
    const stores = join(here.dataFolder, 'stores')
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

/** What a crash during a save of SPEC.md leaves in the journal. */
async function leaveJournal(entry: { readonly text: string; readonly savingHash: string }): Promise<void> {
  const { type } = await start()
  value(type('SPEC.md', 'Lighthouse', 'Never seen'))
  await closeAll()
  await journal().write('SPEC.md', { ...entry, baseHash: hash(documents['SPEC.md']) })
}
