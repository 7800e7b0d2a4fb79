import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from '#bridge'
import { readDocument } from '../files/index'
import { buildWorker } from '../testing/build-worker'
import { documents, writeDocuments } from '../testing/documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { bringLocatedTexts, bringMovedTexts, type CarryQuestion } from './bring-texts'
import { compareRepository } from './compare-repository'
import { journalFolder } from './journal-folder'
import { readPlace } from './repository-place'
import { Workspace } from './workspace'

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildWorker()
})

let outer = ''
let from = ''
let to = ''
let dataFolder = ''
let questions: CarryQuestion[] = []
const open: Workspace[] = []

beforeEach(() => {
  outer = newFolder('outer')
  from = join(outer, 'old')
  to = join(outer, 'new')
  dataFolder = newFolder('data')
  questions = []
  mkdirSync(from)
  writeDocuments(from)
})
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close()
  removeFolders()
})

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], { cwd: folder, encoding: 'utf8' }).trim()

function commitAll(folder: string, message: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', message)
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}

async function start(folder: string): Promise<Workspace> {
  const workspace = value(
    await Workspace.open({
      folder,
      dataFolder,
      workerFile,
      searchWorkerFile: '',
      isTrusted: () => false,
      isSample: () => false,
      onSnapshot: () => undefined,
      onText: () => undefined,
    }),
  )
  open.push(workspace)
  return workspace
}

/** Types into SPEC.md at the old place, and ends the session once the place is known. */
async function typeAndEnd(): Promise<void> {
  const workspace = await start(from)
  const { id, version } = value(workspace.documents.open(workspace.documents.idAt('SPEC.md') ?? ''))
  value(workspace.documents.change(id, version, [{ from: 0, to: 0, insert: 'typed\n' }]))
  await vi.waitFor(async () => expect(await readPlace(journalFolder(dataFolder, from))).not.toBeNull(), { timeout: 60_000 })
  await open.pop()?.close()
}

const typed = `typed\n${documents['SPEC.md']}`

async function stateAt(folder: string) {
  const workspace = await start(folder)
  const document = workspace.snapshot().documents.find(({ path }) => path === 'SPEC.md')
  const listed = value(await workspace.recovery.list()).map(({ path, why }) => ({ path, why }))
  const text = value(workspace.documents.open(document?.id ?? '')).text
  await open.pop()?.close()
  return { text, isRestored: document?.isRestored, externalChange: document?.externalChange, listed }
}

const bring = () => bringMovedTexts(dataFolder, to, false)
const locate = (answer: boolean | null) => {
  const ask = async (question: CarryQuestion) => {
    questions.push(question)
    return answer
  }
  return bringLocatedTexts({ dataFolder, from, to, isTrusted: false, ask })
}

test.each(['with git', 'without git'])('a repository that was moved has its unsaved text at the new place too (%s)', async (form) => {
  if (form === 'with git') commitAll(from, 'docs: begin')
  await typeAndEnd()
  renameSync(from, to)
  if (form === 'with git') {
    writeFileSync(join(to, 'ACTIVE_SPEC.md'), 'changed after it was moved\n')
    commitAll(to, 'docs: go on')
  }
  expect(await bring()).toEqual([from])
  expect(await bring()).toEqual([])
  expect(await stateAt(to)).toEqual({ text: typed, isRestored: true, externalChange: 'none', listed: [] })
})

test('nothing is brought while the old place is there, nor to another repository with the same documents', async () => {
  commitAll(from, 'docs: begin')
  await typeAndEnd()
  cpSync(from, to, { recursive: true })
  expect(await bring()).toEqual([])
  rmSync(from, { recursive: true })
  rmSync(join(to, '.git'), { recursive: true })
  expect(await bring()).toEqual([])
  commitAll(to, 'docs: another repository')
  expect(await bring()).toEqual([])
  expect(await stateAt(to)).toEqual({ text: documents['SPEC.md'], isRestored: false, externalChange: 'none', listed: [] })
})

test('another folder of the same larger repository is not taken for the one that is gone', async () => {
  cpSync(from, to, { recursive: true })
  commitAll(outer, 'docs: two folders')
  await typeAndEnd()
  rmSync(from, { recursive: true })
  expect(await bring()).toEqual([])
  value(await locate(false))
  expect(questions).toMatchObject([{ identity: 'unknown' }])
})

test('the same repository that is located gets the text without a question', async () => {
  commitAll(from, 'docs: begin')
  await typeAndEnd()
  renameSync(from, to)
  value(await locate(null))
  expect(questions).toEqual([])
  expect(await stateAt(to)).toMatchObject({ text: typed, isRestored: true, listed: [] })
})

test.each(['other', 'unknown'] as const)('in a folder that is not surely the same (%s) no document gets the text', async (identity) => {
  commitAll(from, 'docs: begin')
  await typeAndEnd()
  rmSync(from, { recursive: true })
  mkdirSync(to)
  writeDocuments(to)
  if (identity === 'other') commitAll(to, 'docs: another repository')
  const untouched = { text: documents['SPEC.md'], isRestored: false, externalChange: 'none' }
  expect((await locate(null)).ok).toBe(false)
  value(await locate(false))
  expect(await stateAt(to)).toEqual({ ...untouched, listed: [] })
  value(await locate(true))
  expect(await stateAt(to)).toEqual({ ...untouched, listed: [{ path: 'SPEC.md', why: `unsaved in ${from}` }] })
  expect(questions).toHaveLength(3)
  expect(questions[0]).toEqual({ from, to, identity, unsaved: 1, kept: 0 })
})

test('a folder that is gone without unsaved text asks nothing, and a copy of its place is not written while it is removed', async () => {
  commitAll(from, 'docs: begin')
  const workspace = await start(from)
  await vi.waitFor(async () => expect(await readPlace(journalFolder(dataFolder, from))).not.toBeNull(), { timeout: 60_000 })
  const before = await readPlace(journalFolder(dataFolder, from))
  expect(before).toMatchObject({ root: from, head: git(from, 'rev-parse', 'HEAD') })
  rmSync(from, { recursive: true })
  await workspace.refresh()
  await open.pop()?.close()
  expect(await readPlace(journalFolder(dataFolder, from))).toEqual(before)
  mkdirSync(to)
  value(await locate(null))
  expect(questions).toEqual([])
  expect(existsSync(journalFolder(dataFolder, to))).toBe(false)
})

test('outside git a folder is the same only while it has the same documents', async () => {
  cpSync(from, to, { recursive: true })
  const read = await readDocument(from, 'SPEC.md')
  const place = { root: from, head: null, prefix: '', documents: { 'SPEC.md': read.kind === 'text' ? read.hash : '' }, carriedTo: [] }
  expect(await compareRepository(place, to, false)).toBe('same')
  expect(await compareRepository({ ...place, documents: {} }, to, false)).toBe('unknown')
  writeFileSync(join(to, 'SPEC.md'), '# Another\n')
  expect(await compareRepository(place, to, false)).toBe('unknown')
  rmSync(join(to, 'SPEC.md'))
  expect(await compareRepository(place, to, false)).toBe('unknown')
})
