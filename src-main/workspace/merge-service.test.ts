import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
let workspace: Workspace
let isTrusted = true

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
const disk = (path: string) => readFileSync(join(root, path), 'utf8')
const put = (path: string, text: string) => writeFileSync(join(root, path), text)
const spec = (database: string) => documents['SPEC.md'].replace('PostgreSQL 15', database)

beforeEach(async () => {
  isTrusted = true
  root = newFolder('merge')
  writeDocuments(root)
  initRepository(root, { 'user.name': 'Test', 'user.email': 'test@example.invalid' })
  const commit = (message: string) => {
    git('add', '.')
    git('commit', '--quiet', '-m', message)
  }
  commit('docs: begin')
  git('switch', '--quiet', '-c', 'side')
  put('SPEC.md', spec('SQLite'))
  commit('docs: side')
  git('switch', '--quiet', 'main')
  put('SPEC.md', spec('MySQL 8'))
  commit('docs: main')
  expect(() => git('merge', '--quiet', 'side')).toThrow()
  const opened = await Workspace.open({
    folder: root,
    dataFolder: newFolder('data'),
    workerFile,
    searchWorkerFile: '',
    isTrusted: () => isTrusted,
    isSample: () => false,
    onSnapshot: () => undefined,
    onText: () => undefined,
  })
  workspace = value(opened)
  await workspace.refresh()
})
afterEach(async () => {
  await workspace.close()
  removeFolders()
})

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.value
}

const message = (outcome: Outcome<unknown>) => (outcome.ok ? 'accepted' : outcome.problem.message)

test('a merge is finished once its documents hold one version, and only saved ones', async () => {
  expect(value(await workspace.merges.view())).toMatchObject({
    message: "Merge branch 'side'",
    documents: ['SPEC.md'],
    finishReason: 'SPEC.md still holds both versions. Choose what stays first.',
  })
  expect(message(await workspace.merges.finish())).toMatch(/still holds both versions/)
  const id = workspace.documents.idAt('SPEC.md') ?? ''
  const { text, version } = value(workspace.documents.open(id))
  value(workspace.documents.change(id, version, [{ from: 0, to: text.length, insert: spec('SQLite') }]))
  expect(message(await workspace.merges.finish())).toBe('Save SPEC.md first.')
  value(await workspace.documents.save(id, false))
  // A file that is no document is not committed with both of its versions.
  put('quay.js', '<<<<<<< HEAD\n')
  const blob = git('hash-object', '-w', 'quay.js')
  execFileSync('git', ['update-index', '--index-info'], { cwd: root, input: `100644 ${blob} 2\tquay.js\n100644 ${blob} 3\tquay.js\n` })
  expect(message(await workspace.merges.finish())).toMatch(/^Still to be merged, and not a document of the cockpit: quay\.js\./)
  git('rm', '--quiet', 'quay.js')
  const { sha } = value(await workspace.merges.finish())
  expect([git('rev-parse', 'HEAD'), git('log', '-1', '--format=%s'), git('show', 'HEAD:SPEC.md')]).toEqual([
    sha,
    "Merge branch 'side'",
    spec('SQLite').trim(),
  ])
  expect([git('status', '--porcelain'), workspace.snapshot().git.operationInProgress]).toEqual(['', null])
})

test('an aborted merge keeps what was written, unsaved text too', async () => {
  const id = workspace.documents.idAt('SPEC.md') ?? ''
  const { version } = value(workspace.documents.open(id))
  value(workspace.documents.change(id, version, [{ from: 0, to: 0, insert: 'typed\n' }]))
  expect(value(await workspace.merges.view())).toMatchObject({ touched: ['SPEC.md'], kept: ['SPEC.md'] })
  value(await workspace.merges.abort())
  expect([disk('SPEC.md'), value(workspace.documents.open(id)).text, git('status', '--porcelain')]).toEqual([
    spec('MySQL 8'),
    spec('MySQL 8'),
    '',
  ])
  // The watcher may see the file go back first, and keep what it replaces, too.
  const kept = value(await workspace.recovery.list()).find(({ why }) => why === 'discarded when the merge was aborted')
  expect(kept?.path).toBe('SPEC.md')
  expect(value(await workspace.recovery.text(kept?.key ?? ''))).toMatch(/^typed\n[\s\S]*<<<<<<</)
})

test('only in a trusted repository, and only while there is a merge', async () => {
  isTrusted = false
  for (const outcome of [await workspace.merges.view(), await workspace.merges.finish(), await workspace.merges.abort()])
    expect(message(outcome)).toMatch(/^Trust this repository first/)
  expect(existsSync(join(root, '.git/MERGE_HEAD'))).toBe(true)
  isTrusted = true
  git('merge', '--abort')
  expect(message(await workspace.merges.finish())).toMatch(/No merge is in progress/)
})
