import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Outcome } from '#bridge'
import { buildWorker } from '../testing/build-worker'
import { documents, writeDocuments } from '../testing/documents'
import { initRepository } from '../testing/init-repository'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import { Workspace } from './workspace'

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildWorker()
})

let root = ''
let dataFolder = ''
let workspace: Workspace

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], { cwd: root, encoding: 'utf8' }).trim()
const disk = (path: string) => readFileSync(join(root, path), 'utf8')

beforeEach(async () => {
  root = newFolder('discard')
  dataFolder = newFolder('data')
  writeDocuments(root)
  writeFileSync(join(root, 'ACTIVE_SPEC.md'), documents['ACTIVE_SPEC.md'].replaceAll('\n', '\r\n'))
  initRepository(root)
  git('-c', 'core.autocrlf=false', 'add', '.')
  git('commit', '--quiet', '-m', 'docs: begin')
})
afterEach(async () => {
  await workspace.close()
  removeFolders()
})

async function start(isTrusted = true): Promise<void> {
  const opened = await Workspace.open({
    folder: root,
    dataFolder,
    workerFile,
    searchWorkerFile: '',
    isTrusted: () => isTrusted,
    isSample: () => false,
    onSnapshot: () => undefined,
    onText: () => undefined,
  })
  workspace = value(opened)
  await workspace.refresh()
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}

const idOf = (path: string) => workspace.documents.idAt(path) ?? ''
const kept = async () => value(await workspace.recovery.list())
const noText = { key: '' }
const message = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.problem.message)

test.each([true, false])('the present text is kept before it is discarded; nothing is written (trusted: %s)', async (isTrusted) => {
  await start(isTrusted)
  const id = idOf('SPEC.md')
  const { text, version } = value(workspace.documents.open(id))
  value(workspace.documents.change(id, version, [{ from: 0, to: 0, insert: 'typed\n' }]))
  const preview = { id, path: 'SPEC.md', status: 'modified', committed: text, present: `typed\n${text}` }
  expect(value(await workspace.discards.preview(id))).toEqual(preview)
  expect(await kept()).toEqual([])
  expect(value(await workspace.discards.prepare(id))).toEqual(preview)
  const [entry = noText] = await kept()
  expect(entry).toMatchObject({ id, path: 'SPEC.md', why: 'discarded' })
  expect(value(await workspace.recovery.text(entry.key))).toBe(`typed\n${text}`)
  expect(disk('SPEC.md')).toBe(documents['SPEC.md'])
})

test('a discarded document has the bytes of the last commit, and its own again when that is undone', async () => {
  const committed = '# Specification\r\n\r\nOne rope.\rTwo ropes.\r\n\r\nThe end.\r\n'
  writeFileSync(join(root, 'SPEC.md'), committed)
  git('-c', 'core.autocrlf=false', 'commit', '--quiet', '--all', '--message', 'docs: mix line endings')
  const changed = committed.replace('One rope.\rTwo ropes.\r\n', 'A rope.\n')
  writeFileSync(join(root, 'SPEC.md'), changed)
  await start()
  const id = idOf('SPEC.md')
  const replaceBy = async (text: string) => {
    const { version, text: present } = value(workspace.documents.open(id))
    value(workspace.documents.change(id, version, [{ from: 0, to: present.length, insert: text }]))
    value(await workspace.documents.save(id, false))
    return disk('SPEC.md')
  }
  const { committed: text, present } = value(await workspace.discards.prepare(id))
  expect(await replaceBy(text)).toBe(committed)
  expect(await replaceBy(present)).toBe(changed)
  // Kept with its line endings, for a document that is gone later.
  rmSync(join(root, 'SPEC.md'))
  await workspace.refresh()
  const [entry = noText] = await kept()
  value(await workspace.recovery.restore(entry.key))
  expect(disk('SPEC.md')).toBe(changed)
})

test('line endings that git converts are left as they are in the work tree', async () => {
  await start()
  const converted = documents['SPEC.md'].replaceAll('\n', '\r\n')
  writeFileSync(join(root, 'SPEC.md'), `One more.\r\n${converted}`)
  const id = idOf('SPEC.md')
  const { committed } = value(await workspace.discards.prepare(id))
  const { version, text } = value(workspace.documents.open(id))
  value(workspace.documents.change(id, version, [{ from: 0, to: text.length, insert: committed }]))
  value(await workspace.documents.save(id, false))
  expect(disk('SPEC.md')).toBe(converted)
})

test('a deleted document is written again, byte for byte', async () => {
  rmSync(join(root, 'ACTIVE_SPEC.md'))
  await start()
  const { documents: listed } = value(await workspace.commits.draft())
  const id = listed.find(({ path }) => path === 'ACTIVE_SPEC.md')?.id ?? ''
  expect(workspace.snapshot().deletedDocuments).toEqual([{ id, path: 'ACTIVE_SPEC.md' }])
  expect(value(await workspace.discards.prepare(id))).toMatchObject({ status: 'deleted', present: '' })
  expect(disk('ACTIVE_SPEC.md')).toBe(documents['ACTIVE_SPEC.md'].replaceAll('\n', '\r\n'))
  expect(git('status', '--porcelain')).toBe('')
  expect(idOf('ACTIVE_SPEC.md')).toBe(id)
  expect(workspace.snapshot().deletedDocuments).toEqual([])
})

test('what cannot be discarded is refused in words, and nothing is kept', async () => {
  writeFileSync(join(root, 'CONSTITUTION.md'), '# Law\n')
  await start()
  expect(message(await workspace.discards.prepare(idOf('CONSTITUTION.md')))).toMatch(/not in the last commit/)
  expect(message(await workspace.discards.prepare(idOf('SPEC.md')))).toBe('SPEC.md is as in the last commit.')
  expect(message(await workspace.discards.prepare('no-such'))).toMatch(/no longer there/)
  expect(await kept()).toEqual([])
})

test('a kept text whose document is gone is written again, never over a file', async () => {
  writeFileSync(join(root, 'SPEC.md'), 'mine\n')
  await start()
  value(await workspace.discards.prepare(idOf('SPEC.md')))
  const [{ key } = noText] = await kept()
  writeFileSync(join(root, 'SPEC.md'), 'another text\n')
  expect(message(await workspace.recovery.restore(key))).toMatch(/exists already/)
  expect(disk('SPEC.md')).toBe('another text\n')
  rmSync(join(root, 'SPEC.md'))
  await workspace.refresh()
  expect(await kept()).toMatchObject([{ id: null }])
  const id = value(await workspace.recovery.restore(key))
  expect([idOf('SPEC.md'), disk('SPEC.md')]).toEqual([id, 'mine\n'])
  expect(message(await workspace.recovery.restore(key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))))).toMatch(/not kept any more/)
})

test('a text that cannot be kept is not discarded', async () => {
  writeFileSync(join(root, 'SPEC.md'), 'mine\n')
  await start()
  rmSync(join(dataFolder, 'journals'), { recursive: true, force: true })
  writeFileSync(join(dataFolder, 'journals'), 'no folder')
  expect(message(await workspace.discards.prepare(idOf('SPEC.md')))).toMatch(/could not be kept/)
  expect(disk('SPEC.md')).toBe('mine\n')
})
