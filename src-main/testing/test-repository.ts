import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { GitReader } from '../git/git-reader'
import { openRepository, type Repository } from '../git/repository'
import { openRestricted } from '../git/restricted/open-restricted'
import { removePrivateGitFolders } from '../git/restricted/private-git-folder'
import { openTrusted } from '../git/trusted/trusted-reader'
import { initRepository } from './init-repository'

export const readerKinds = ['trusted', 'restricted'] as const
export type ReaderKind = (typeof readerKinds)[number]

export const openers = { trusted: openTrusted, restricted: openRestricted } as const

/** A repository created by git, for tests. */
export interface TestRepository {
  readonly folder: string
  readonly root: string
  git(...args: string[]): string
  write(path: string, text: string | Buffer, mode?: number): void
  /** Writes, stages and commits; returns the commit. */
  commit(files: Readonly<Record<string, string>>, message?: string): string
  open(): Promise<Repository>
  reader(kind: ReaderKind): Promise<GitReader>
  remove(): void
}

/** Sets another HOME, so that the user's git settings do not affect tests; returns a function that restores the old one. */
export function isolateHome(folder: string): () => void {
  const names = ['HOME', 'XDG_CONFIG_HOME', 'GIT_CONFIG_NOSYSTEM'] as const
  const previous = names.map((name) => process.env[name])
  process.env.HOME = folder
  process.env.XDG_CONFIG_HOME = join(folder, 'config')
  return () => {
    for (const [index, name] of names.entries()) {
      const value = previous[index]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

export function makeTestRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cockpit-git-')))
  const root = join(folder, 'root')
  mkdirSync(root)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const write = (path: string, text: string | Buffer, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, { mode })
  }
  initRepository(root, { 'user.name': 'Test Person', 'user.email': 'test@example.com', 'commit.gpgsign': 'false' })
  return {
    folder,
    root,
    git,
    write,
    commit(files, message = 'a commit') {
      for (const [path, text] of Object.entries(files)) write(path, text)
      const paths = Object.keys(files)
      if (paths.length > 0) git('--literal-pathspecs', 'add', '--', ...paths)
      git('commit', '--quiet', '--no-verify', '-m', message)
      return readHead(root) ?? git('rev-parse', 'HEAD').trim()
    },
    async open() {
      const found = await openRepository(root)
      if (found.kind !== 'repository') throw new Error(found.reason)
      return found.repository
    },
    async reader(kind) {
      const found = await openers[kind](root)
      if (found.kind !== 'repository') throw new Error(found.reason)
      return found.reader
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
      removePrivateGitFolders()
    },
  }
}

/** The commit of a branch that was just committed to, without a process; null where HEAD has another form. */
function readHead(root: string): string | null {
  const [, ref] = /^ref: (.+)\n$/.exec(readFileSync(join(root, '.git/HEAD'), 'utf8')) ?? []
  const path = ref === undefined ? null : join(root, '.git', ref)
  return path !== null && existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}
