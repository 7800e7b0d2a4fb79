import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Outcome } from '#bridge'
import { openJournal } from '../files/index'
import { documents, writeDocuments } from '../testing/documents'
import { openForTexts } from '../testing/open-for-texts'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { journalFolder } from './journal-folder'
import type { Workspace } from './workspace'

let root = ''
let dataFolder = ''
const open: Workspace[] = []

beforeEach(() => {
  root = newFolder('recovery')
  dataFolder = newFolder('data')
  writeDocuments(root)
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  removeFolders()
})

/** Reads and saves texts; the engine and git wait for a first paint that does not come. */
async function start(): Promise<Workspace> {
  const workspace = await openForTexts({ folder: root, dataFolder })
  open.push(workspace)
  return workspace
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}

const journal = () => openJournal(journalFolder(dataFolder, root))
const list = async (workspace: Workspace) => value(await workspace.recovery.list())

function type(workspace: Workspace, words: string): void {
  const { id, version } = value(workspace.documents.open(workspace.documents.idAt('SPEC.md') ?? ''))
  value(workspace.documents.change(id, version, [{ from: 0, to: 0, insert: words }]))
}

test('what another program and the user wrote over each other is in one list, and can be deleted', async () => {
  const workspace = await start()
  type(workspace, 'mine\n')
  writeFileSync(join(root, 'SPEC.md'), 'theirs\n')
  await workspace.refresh()
  const id = workspace.documents.idAt('SPEC.md') ?? ''
  value(await workspace.documents.save(id, true))
  await workspace.flush()
  const [disk, mine] = await list(workspace)
  expect([disk, mine]).toMatchObject([
    { id, path: 'SPEC.md', why: 'on disk when it was overwritten by saving' },
    { id, path: 'SPEC.md', why: 'unsaved when another program rewrote the file' },
  ])
  expect(value(await workspace.recovery.text(disk?.key ?? ''))).toBe('theirs\n')
  expect(value(await workspace.recovery.text(mine?.key ?? ''))).toBe(`mine\n${documents['SPEC.md']}`)
  value(await workspace.recovery.remove(disk?.key ?? ''))
  expect((await list(workspace)).map(({ key }) => key)).toEqual([mine?.key])
  expect((await workspace.recovery.text(disk?.key ?? '')).ok).toBe(false)
})

test('unsaved text of a file that is no document any more is in the list, and is written again', async () => {
  await journal().write('plans/notes.md', { text: 'unsaved', baseHash: null, savingHash: null })
  const workspace = await start()
  const [entry, ...others] = await list(workspace)
  expect(others).toEqual([])
  expect(entry).toMatchObject({ id: null, path: 'plans/notes.md', why: 'unsaved, and not put back into the document' })
  mkdirSync(join(root, 'plans'))
  value(await workspace.recovery.restore(entry?.key ?? ''))
  expect(readFileSync(join(root, 'plans/notes.md'), 'utf8')).toBe('unsaved')
  value(await workspace.recovery.remove(entry?.key ?? ''))
  expect(await list(workspace)).toEqual([])
  expect(await journal().list()).toEqual([])
})

test('unsaved text of a document that cannot be read stays when the document gets another unsaved text', async () => {
  await journal().write('SPEC.md', { text: 'unsaved', baseHash: null, savingHash: null })
  writeFileSync(join(root, 'SPEC.md'), 'a\0b\n')
  const workspace = await start()
  expect((await list(workspace)).map(({ path }) => path)).toEqual(['SPEC.md'])
  writeFileSync(join(root, 'SPEC.md'), 'readable\n')
  await workspace.refresh()
  type(workspace, 'typed\n')
  await workspace.flush()
  const [entry] = await list(workspace)
  expect(value(await workspace.recovery.text(entry?.key ?? ''))).toBe('unsaved')
  expect((await journal().list()).map(({ text }) => text)).toEqual(['typed\nreadable\n'])
})

test('unsaved text whose file is gone keeps its line endings and its byte order mark', async () => {
  const bytes = '\ufeff# Specification\r\n\r\nOne rope.\rTwo ropes.\r\n'
  writeFileSync(join(root, 'SPEC.md'), bytes)
  const workspace = await start()
  type(workspace, 'mine\n')
  await workspace.close()
  rmSync(join(root, 'SPEC.md'))
  const again = await start()
  value(await again.documents.save(again.documents.idAt('SPEC.md') ?? '', true))
  expect(readFileSync(join(root, 'SPEC.md'), 'utf8')).toBe(bytes.replace('\ufeff', '\ufeffmine\r\n'))
})

test('a recovered text is written with its line endings and its byte order mark', async () => {
  const bytes = '\ufeff# Specification\r\n\r\nOne rope.\rTwo ropes.\r\n'
  writeFileSync(join(root, 'SPEC.md'), bytes)
  const workspace = await start()
  type(workspace, 'mine\n')
  rmSync(join(root, 'SPEC.md'))
  await workspace.documents.takeDiskText(workspace.documents.idAt('SPEC.md') ?? '')
  const [entry] = await list(workspace)
  value(await workspace.recovery.restore(entry?.key ?? ''))
  expect(readFileSync(join(root, 'SPEC.md'), 'utf8')).toBe(bytes.replace('\ufeff', '\ufeffmine\r\n'))
})

test('a journal that cannot be written is said until it can, and what waited is written then', async () => {
  const workspace = await start()
  const folder = journalFolder(dataFolder, root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(dataFolder, 'journals'), { recursive: true })
  writeFileSync(folder, 'in the place of the folder')
  type(workspace, 'mine\n')
  await workspace.flush()
  writeFileSync(join(root, 'SPEC.md'), 'theirs\n')
  await workspace.refresh()
  await workspace.flush()
  expect(workspace.snapshot().notices).toEqual([expect.stringMatching(/^Unsaved text of SPEC\.md would be lost in a crash/)])
  rmSync(folder)
  await workspace.refresh()
  await workspace.refresh()
  expect(workspace.snapshot().notices).toEqual([])
  expect((await journal().list()).map(({ path }) => path)).toEqual(['SPEC.md'])
  expect((await list(workspace)).map(({ why }) => why)).toEqual(['unsaved when another program rewrote the file'])
})
