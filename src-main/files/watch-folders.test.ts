import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { telltales } from '#spec'
import { isSearchedFolder } from './survey-repository'
import { type FolderWatch, isRelevantName, type WatchHint, watchFolders } from './watch-folders'
import { watchGroup } from './watch-group'

let root: string
let watch: FolderWatch | null = null
let hints: WatchHint[] = []
/** Paths that the hints named. */
let named: string[] = []
const errors: string[] = []

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cockpit-watch-'))
  await mkdir(join(root, 'docs'))
  await writeFile(join(root, 'SPEC.md'), 'old')
  hints = []
  named = []
  errors.length = 0
})
afterEach(async () => {
  await watch?.close()
  watch = null
  await rm(root, { recursive: true, force: true })
})

async function start(more: { readonly git?: string; readonly tickMs?: number } = {}) {
  const git = more.git === undefined ? null : { gitDir: more.git, commonDir: more.git }
  watch = watchFolders({
    root,
    folders: [root, join(root, 'docs')],
    upperFolders: [root],
    isSearchedFolder,
    git,
    onHint: (hint, changed) => {
      hints.push(hint)
      named.push(...changed)
    },
    onError: (sentence) => errors.push(sentence),
    tickMs: more.tickMs ?? 3_600_000,
  })
  await watch.ready
  return watch
}

/** The same with the periods of `WatchTicks`, in a folder with git, until the first tick is awaited. */
async function startTicking(upperFolders: readonly string[]) {
  await mkdir(join(root, '.git'))
  watch = watchFolders({
    root,
    folders: [root],
    upperFolders,
    isSearchedFolder,
    git: { gitDir: join(root, '.git'), commonDir: join(root, '.git') },
    onHint: (hint) => hints.push(hint),
    onError: (sentence) => errors.push(sentence),
  })
  await watch.ready
  while (vi.getTimerCount() === 0) await new Promise((done) => setImmediate(done))
}

/** Does the thing and waits for the hint; fails when none comes. */
async function hinted(hint: WatchHint, deed: () => Promise<unknown>) {
  hints = []
  await deed()
  await vi.waitUntil(() => hints.includes(hint), { timeout: 60_000, interval: 5 })
}

async function saveByRename(path: string, text: string) {
  await writeFile(`${path}.tmp`, text)
  await rename(`${path}.tmp`, path)
}

describe('watchFolders', () => {
  it('reports writes, renames, new files and deleted ones', async () => {
    await start()
    await hinted('documents', () => writeFile(join(root, 'SPEC.md'), 'new'))
    await hinted('documents', () => saveByRename(join(root, 'SPEC.md'), 'newer'))
    await hinted('documents', () => writeFile(join(root, 'docs', 'DECISION_LOG.md'), 'log'))
    await hinted('documents', () => rm(join(root, 'docs', 'DECISION_LOG.md')))
    expect(hints).not.toContain('git')
  })

  it('names the files that changed', async () => {
    await start()
    await hinted('documents', () => saveByRename(join(root, 'SPEC.md'), 'newer'))
    expect(named).toContain(join(root, 'SPEC.md'))
  })

  it('reports a change that keeps size and time', async () => {
    await start()
    await utimes(join(root, 'SPEC.md'), 1, 1)
    await hinted('documents', async () => {
      await writeFile(join(root, 'x.tmp'), 'odd')
      await utimes(join(root, 'x.tmp'), 1, 1)
      await rename(join(root, 'x.tmp'), join(root, 'SPEC.md'))
    })
  })

  it('ignores other files and deeper folders', async () => {
    await mkdir(join(root, 'src'))
    await start()
    await writeFile(join(root, 'src', 'SPEC.md'), 'deep')
    await writeFile(join(root, 'build.log'), 'noise')
    // The kernel reports events in order, so this hint comes after those of all earlier changes.
    await hinted('documents', () => writeFile(join(root, 'SPEC.md'), 'new'))
    expect(hints).toEqual(['documents'])
  })

  it('keeps watching a folder that was deleted and created again', async () => {
    await start()
    for (let round = 0; round < 5; round += 1) {
      await hinted('documents', () => rm(join(root, 'docs'), { recursive: true }))
      await hinted('documents', () => mkdir(join(root, 'docs')))
      await untilSeen(join(root, 'docs', 'SPEC.md'))
    }
  })

  it('keeps watching a folder that was replaced by another at once', async () => {
    await start()
    for (let round = 0; round < 5; round += 1) {
      await hinted('documents', async () => {
        await rm(join(root, 'docs'), { recursive: true })
        await mkdir(join(root, 'docs'))
      })
      await untilSeen(join(root, 'docs', 'SPEC.md'))
    }
  })

  it('keeps watching when the root itself was replaced', async () => {
    await start()
    await hinted('documents', async () => {
      await rename(root, `${root}-old`)
      await mkdir(join(root, 'docs'), { recursive: true })
    })
    await untilSeen(join(root, 'SPEC.md'))
    await untilSeen(join(root, 'docs', 'SPEC.md'))
    await rm(`${root}-old`, { recursive: true })
  })

  it('watches other folders after setFolders', async () => {
    await mkdir(join(root, 'specs'))
    const running = await start()
    running.setFolders({ folders: [root, join(root, 'specs')], upperFolders: [] })
    await untilSeen(join(root, 'specs', 'a.md'))
  })

  it('reports branch switches, commits and merges', async () => {
    const git = join(root, '.git')
    await mkdir(join(git, 'refs', 'heads', 'feature'), { recursive: true })
    await mkdir(join(git, 'logs'))
    await start({ git })
    await hinted('git', () => saveByRename(join(git, 'HEAD'), 'ref: refs/heads/feature/x'))
    await hinted('git', () => appendFile(join(git, 'logs', 'HEAD'), 'commit'))
    await hinted('git', () => writeFile(join(git, 'refs', 'heads', 'feature', 'x'), 'sha'))
    await hinted('git', () => writeFile(join(git, 'MERGE_HEAD'), 'sha'))
    await hinted('git', () => mkdir(join(git, 'rebase-merge')))
  })

  // With a watcher of its own, so that no late event of another change counts.
  it('ignores locks and the index', async () => {
    const git = join(root, '.git')
    await mkdir(join(git, 'refs', 'heads'), { recursive: true })
    await mkdir(join(git, 'logs'))
    await start({ git })
    hints = []
    await writeFile(join(git, 'index.lock'), '')
    await rename(join(git, 'index.lock'), join(git, 'index'))
    await writeFile(join(root, 'SPEC.md'), 'after')
    await vi.waitUntil(() => hints.includes('documents'), { timeout: 60_000, interval: 5 })
    expect(hints).toEqual(['documents'])
  })

  it('reports every branch switch, also when folders exist on one branch only', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' })
    git('init', '-b', 'main')
    const commit = () => {
      git('add', '.')
      git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-m', 'x')
    }
    await writeFile(join(root, 'docs', 'ACTIVE_SPEC.md'), 'plan')
    commit()
    git('switch', '-c', 'bare')
    await rm(join(root, 'docs'), { recursive: true })
    commit()
    await start({ git: join(root, '.git') })
    for (let flip = 0; flip < 10; flip += 1) {
      hints = []
      git('switch', flip % 2 === 0 ? 'main' : 'bare')
      await vi.waitUntil(() => hints.includes('git') && hints.includes('documents'), { timeout: 60_000, interval: 5 })
    }
    git('switch', 'main')
    await untilSeen(join(root, 'docs', 'ACTIVE_SPEC.md'))
  })

  it.runIf(process.platform === 'linux')('ticks slowly from the first tick on where watches report every change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await startTicking([])
      vi.advanceTimersByTime(299_000)
      expect(hints).not.toContain('tick')
      vi.advanceTimersByTime(1000)
      expect(hints).toContain('tick')
    } finally {
      vi.useRealTimers()
    }
  })

  it.runIf(process.platform === 'linux')('ticks sooner after a change of a file that is no document', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await startTicking([join(root, 'docs')])
      let turn = 0
      while (!hints.includes('tick')) {
        expect(turn).toBeLessThan(299)
        if (turn % 60 === 0) await writeFile(join(root, 'docs', 'image.svg'), String(turn))
        await new Promise((done) => setImmediate(done))
        vi.advanceTimersByTime(1000)
        turn += 1
      }
    } finally {
      vi.useRealTimers()
    }
  })

  it('watches a folder again that was replaced unseen, once it is asked to', async () => {
    const place = await mkdtemp(join(tmpdir(), 'cockpit-place-'))
    await mkdir(join(place, 'old', 'docs'), { recursive: true })
    await rm(join(root, 'docs'), { recursive: true })
    await symlink(join(place, 'old', 'docs'), join(root, 'docs'))
    const running = await start()
    await rename(join(place, 'old'), join(place, 'older'))
    await mkdir(join(place, 'old', 'docs'), { recursive: true })
    running.verify()
    await untilSeen(join(root, 'docs', 'SPEC.md'))
    await rm(place, { recursive: true })
  })

  it('ticks, and stops when closed', async () => {
    const running = await start({ tickMs: 5 })
    await vi.waitUntil(() => hints.length >= 2, { timeout: 60_000, interval: 5 })
    await running.close()
    const count = hints.length
    await writeFile(join(root, 'SPEC.md'), 'after')
    await new Promise((done) => setImmediate(done))
    expect(hints).toHaveLength(count)
    expect(errors).toEqual([])
  })
})

it('of a group that is closed, folders that were just set are not watched any more', async () => {
  const changes: (string | null)[] = []
  const group = watchGroup({
    folders: [root],
    depth: 0,
    isRelevant: () => true,
    onChange: (path) => changes.push(path),
    onExhausted: () => errors.push('no watches left'),
  })
  await group.ready
  group.setFolders([root, join(root, 'docs')])
  await group.close()
  expect([changes, errors]).toEqual([[], []])
})

it('reports documents, the folders that mark a convention, and their settings', () => {
  const names = [
    ...telltales.map(({ folder }) => folder),
    'specs',
    'feature.json',
    'config.yaml',
    '.openspec.yaml',
    'spec-cockpit.json',
    'tasks.md',
  ]
  expect(names.filter((name) => !isRelevantName(name))).toEqual([])
  expect(['package.json', 'src', 'main.ts', 'docker-compose.yaml'].filter(isRelevantName)).toEqual([])
})

/** Writes until a write is reported: the test asserts that the new watch works, not how soon. */
async function untilSeen(path: string) {
  let turn = 0
  await vi.waitUntil(
    async () => {
      hints = []
      turn += 1
      await writeFile(path, String(turn))
      await vi.waitUntil(() => hints.includes('documents'), { timeout: 200, interval: 5 }).catch(() => undefined)
      return hints.includes('documents')
    },
    { timeout: 60_000, interval: 5 },
  )
}
