import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { initRepository } from '../testing/init-repository'
import { openTestDocuments } from '../testing/open-test-documents'
import { newFolder, removeFolders } from '../testing/temporary-folders'
import type { Documents } from './documents'
import { RootWatch } from './root-watch'

let parent = ''
let root = ''
let documents: Documents
let watch: RootWatch
const refreshed = vi.fn()
let gitChanges = 0

/** Watches a repository as the workspace does, but with no tick that would find what the watch missed. */
beforeEach(async () => {
  parent = newFolder('watched')
  root = join(parent, 'group/root')
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'SPEC.md'), '# Boats\n')
  const data = newFolder('data')
  watch = newWatch()
  refreshed.mockClear()
  gitChanges = 0
  const opened = await openTestDocuments(root, data, (folders) => watch.setFolders(folders))
  documents = opened.documents
  watch.start()
  await vi.waitUntil(() => refreshed.mock.calls.length > 0)
})
afterEach(async () => {
  vi.useRealTimers()
  await watch.close()
  await documents.flush()
  removeFolders()
})

function newWatch(): RootWatch {
  return new RootWatch(root, {
    onDocuments: (options) => {
      refreshed()
      void documents.refresh(options)
    },
    onGit: () => {
      gitChanges += 1
    },
    onError: () => undefined,
    tickMs: 3_600_000,
  })
}

function write(path: string, text = '# Ropes\n'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

async function shown(...paths: readonly string[]) {
  const isShown = () => documents.all.map(({ path }) => path).join('\n') === ['SPEC.md', ...paths].sort().join('\n')
  await vi.waitUntil(isShown, { timeout: 60_000, interval: 5 }).catch(() => undefined)
  expect(documents.all.map(({ path }) => path)).toEqual(['SPEC.md', ...paths].sort())
}

test.each([
  'docs/adr/0001-quay.md',
  'openspec/changes/dredge/proposal.md',
  'packages/harbour/openspec/specs/berths/spec.md',
  'services/pilot/.kiro/specs/tides/requirements.md',
  'specs/001-moor/spec.md',
])('%s is shown when its folders appear, go, and come back', async (path) => {
  for (let round = 0; round < 3; round += 1) {
    write(path)
    await shown(path)
    write(path, `# Ropes ${round}\n`)
    await vi.waitUntil(() => documents.byPath(path)?.text === `# Ropes ${round}\n`, { timeout: 60_000, interval: 5 })
    rmSync(join(root, path.split('/')[0] ?? ''), { recursive: true })
    await shown()
  }
})

test('what changes between the reading and the watching is read', async () => {
  await watch.close()
  // No file counts as changed just now, so each one has a stamp.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  await documents.refresh()
  write('SPEC.md', '# Coats\n')
  watch = newWatch()
  watch.start()
  await vi.waitUntil(() => documents.byPath('SPEC.md')?.text === '# Coats\n', { timeout: 60_000, interval: 5 })
})

test('a folder that is renamed takes its documents along', async () => {
  write('docs/adr/0001-quay.md')
  await shown('docs/adr/0001-quay.md')
  renameSync(join(root, 'docs'), join(root, 'papers'))
  await shown()
  renameSync(join(root, 'papers'), join(root, 'docs'))
  await shown('docs/adr/0001-quay.md')
  write('docs/adr/0002-oars.md')
  await shown('docs/adr/0001-quay.md', 'docs/adr/0002-oars.md')
})

test('a checked-out branch brings its folders and takes them away', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'ignore' })
  git('init', '-b', 'main')
  git('add', '.')
  git('commit', '-m', 'x')
  git('switch', '-c', 'more')
  const paths = ['openspec/specs/berths/spec.md', 'docs/adr/0001-quay.md', 'packages/a/.specify/memory/constitution.md']
  for (const path of paths) write(path)
  await shown(...paths)
  git('add', '.')
  git('commit', '-m', 'y')
  for (let round = 0; round < 3; round += 1) {
    git('switch', 'main')
    await shown()
    git('switch', 'more')
    await shown(...paths)
  }
})

test.each(['group/root', 'group'])('the repository is noticed to go and to come back when %s is renamed', async (moved) => {
  for (let round = 0; round < 3; round += 1) {
    renameSync(join(parent, moved), join(parent, 'away'))
    await vi.waitUntil(() => documents.isGone, { timeout: 60_000, interval: 5 })
    renameSync(join(parent, 'away'), join(parent, moved))
    await vi.waitUntil(() => !documents.isGone, { timeout: 60_000, interval: 5 })
    const path = `docs/adr/000${round}-quay.md`
    write(path)
    await vi.waitUntil(() => documents.byPath(path) !== null, { timeout: 60_000, interval: 5 })
  }
})

test('git is read after a commit, and not after a document was written', async () => {
  initRepository(root, { 'user.name': 'Test', 'user.email': 'test@example.invalid' })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' })
  git('commit', '--allow-empty', '--message', 'docs: begin')
  refreshed.mockClear()
  watch.setRepository({ gitDir: join(root, '.git'), commonDir: join(root, '.git') })
  await vi.waitUntil(() => refreshed.mock.calls.length > 0, { timeout: 60_000, interval: 5 })
  const before = gitChanges
  write('docs/adr/0001-quay.md')
  await shown('docs/adr/0001-quay.md')
  expect(gitChanges).toBe(before)
  git('commit', '--allow-empty', '--message', 'docs: go on')
  await vi.waitUntil(() => gitChanges > before, { timeout: 60_000, interval: 5 })
})
