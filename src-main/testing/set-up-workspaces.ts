import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { OpenDocument, Outcome, Snapshot } from '#bridge'
import { openJournal, openKeptTexts } from '../files/index'
import { Workspace } from '../workspace/workspace'
import type { WorkspaceOptions } from '../workspace/workspace-options'
import { buildWorker } from './build-worker'
import { writeDocuments } from './documents'
import { initRepository } from './init-repository'
import { createPatchReader } from './read-patches'
import { newFolder, removeFolders } from './temporary-folders'

export const eventually = { timeout: 60_000, interval: 10 }

/** A new repository folder with documents for each test of the file, and workspaces on it with the real worker. */
export function setUpWorkspaces() {
  const here = { root: '', dataFolder: '', isTrusted: true }
  let workerFile = ''
  const open: Workspace[] = []
  beforeAll(async () => {
    workerFile = await buildWorker()
  })
  beforeEach(() => {
    here.root = newFolder('workspace')
    here.dataFolder = newFolder('data')
    here.isTrusted = true
    writeDocuments(here.root)
  })
  /** Closes the workspaces that are open. */
  const closeAll = async () => {
    for (const workspace of open.splice(0)) await workspace.close()
  }
  afterEach(async () => {
    await closeAll()
    removeFolders()
  })

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgSign=false', ...args], {
      cwd: here.root,
      encoding: 'utf8',
    }).trim()
  const initGit = () => {
    initRepository(here.root, { 'user.name': 'Test', 'user.email': 'test@example.invalid' })
    git('add', '.')
    git('commit', '--quiet', '-m', 'docs: begin')
  }
  const journalPath = () => {
    const folder = join(here.dataFolder, 'journals')
    return join(folder, readdirSync(folder)[0] ?? '')
  }
  const kept = () => openKeptTexts(journalPath()).list()

  const tryToOpen = (options: Partial<WorkspaceOptions>) =>
    Workspace.open({
      folder: here.root,
      dataFolder: here.dataFolder,
      workerFile,
      searchWorkerFile: '',
      isTrusted: () => here.isTrusted,
      isSample: () => false,
      onSnapshot: () => undefined,
      onText: () => undefined,
      ...options,
    })

  /** A workspace as it is right after it was opened. */
  const openOne = async (options: Partial<WorkspaceOptions>) => {
    const texts: OpenDocument[] = []
    const snapshots: Snapshot[] = []
    const readPatch = createPatchReader()
    const onSnapshot: WorkspaceOptions['onSnapshot'] = (patch) => snapshots.push(readPatch(patch))
    const workspace = value(await tryToOpen({ onSnapshot, onText: (document) => texts.push(document), ...options }))
    open.push(workspace)
    return { workspace, texts, snapshots }
  }

  /** A workspace that is judged. */
  const start = async () => {
    const { workspace, texts, snapshots } = await openOne({ tickMs: 200 })
    const now = () => snapshots.at(-1) ?? workspace.snapshot()
    const state = (path: string) => now().documents.find((document) => document.path === path)
    const id = (path: string) => state(path)?.id ?? `no ${path}`
    const text = (path: string) => value(workspace.documents.open(id(path))).text
    /** Replaces the only place at which `before` stands. */
    const type = (path: string, before: string, after: string) => {
      const document = value(workspace.documents.open(id(path)))
      const from = document.text.indexOf(before)
      expect(from).toBeGreaterThanOrEqual(0)
      return workspace.documents.change(document.id, document.version, [{ from, to: from + before.length, insert: after }])
    }
    /** The snapshot once the engine has judged the present texts and git has answered. */
    const settled = async () => {
      await workspace.refresh()
      await vi.waitFor(async () => {
        expect(await workspace.judgement()).not.toBeNull()
        expect(now().judgement).not.toBeNull()
        for (const { path, version, readOnlyReason } of now().documents)
          expect(readOnlyReason === null ? [version] : [version, undefined]).toContain(now().judgedVersions[path])
      }, eventually)
      return now()
    }
    await settled()
    return { workspace, texts, snapshots, now, state, id, text, type, settled }
  }

  return {
    here,
    git,
    initGit,
    tryToOpen,
    openOne,
    start,
    closeAll,
    journalPath,
    journal: () => openJournal(journalPath()),
    kept,
    keptTexts: async () => (await kept()).map(({ text }) => text),
    disk: (path: string) => readFileSync(join(here.root, path), 'utf8'),
    put: (path: string, text: string) => writeFileSync(join(here.root, path), text),
  }
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

export function problem(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error('It should have been refused.')
  return outcome.problem
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
