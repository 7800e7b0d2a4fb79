import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openJournal } from './journal'
import type { TextShape } from './text-shape'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cockpit-journal-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('returns the last text of each path after it was opened again', async () => {
  const journal = openJournal(join(folder, 'deep', 'er'))
  void journal.write('SPEC.md', { text: 'one', baseHash: 'a', savingHash: null })
  void journal.write('SPEC.md', { text: 'two', baseHash: 'a', savingHash: null })
  await journal.write('docs/ACTIVE_SPEC.md', { text: 'new', baseHash: null, savingHash: null })
  const entries = await openJournal(join(folder, 'deep', 'er')).list()
  expect(entries.map(({ path, text, baseHash }) => ({ path, text, baseHash }))).toEqual([
    { path: 'SPEC.md', text: 'two', baseHash: 'a' },
    { path: 'docs/ACTIVE_SPEC.md', text: 'new', baseHash: null },
  ])
})

it('keeps line endings and the byte order mark, and takes nothing else for them', async () => {
  const journal = openJournal(folder)
  const shape: TextShape = { hasBom: true, ending: '\r\n', exceptions: [{ line: 2, ending: '\r' }] }
  await journal.write('SPEC.md', { text: 'a\nb\nc\n', shape, baseHash: null, savingHash: null })
  expect((await journal.list())[0]?.shape).toEqual(shape)
  const entry = { path: 'SPEC.md', text: 'typed', baseHash: null, at: 1 }
  const others = [
    { ...shape, ending: '\t' },
    { ...shape, hasBom: 1 },
    { ...shape, exceptions: [{ line: 0.5, ending: '\r' }] },
    { ...shape, exceptions: [{ line: 1, ending: '' }] },
    { ...shape, exceptions: {} },
    { hasBom: true },
    'lf',
  ]
  await journal.clear('SPEC.md')
  for (const other of others) {
    await writeFile(join(folder, 'unsaved', 'other.json'), JSON.stringify({ ...entry, shape: other }))
    expect((await journal.list()).map(({ text, shape }) => ({ text, shape }))).toEqual([{ text: 'typed', shape: null }])
  }
})

it('clears in the order of the calls', async () => {
  const journal = openJournal(folder)
  void journal.write('SPEC.md', { text: 'x'.repeat(1_000_000), baseHash: null, savingHash: null })
  await journal.clear('SPEC.md')
  await journal.clear('never-written.md')
  expect(await journal.list()).toEqual([])
})

it('reads the entries of an earlier version, which have no savingHash and no shape', async () => {
  const journal = openJournal(folder)
  const old = { path: 'SPEC.md', text: 'typed', baseHash: 'a', at: 1 }
  await mkdir(join(folder, 'unsaved'))
  await writeFile(join(folder, 'unsaved', 'old.json'), JSON.stringify(old))
  expect(await journal.list()).toEqual([{ ...old, savingHash: null, shape: null }])
  await writeFile(join(folder, 'unsaved', 'old.json'), JSON.stringify({ ...old, savingHash: 1 }))
  expect(await journal.list()).toEqual([])
})

it('leaves out invalid entries', async () => {
  const journal = openJournal(folder)
  await journal.write('SPEC.md', { text: 'kept', baseHash: null, savingHash: null })
  await writeFile(join(folder, 'unsaved', 'torn.json'), '{"path": "ACTIVE')
  await writeFile(join(folder, 'unsaved', 'foreign.json'), '[1]')
  expect((await journal.list()).map(({ text }) => text)).toEqual(['kept'])
})
