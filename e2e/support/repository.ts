import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git repository in its own temporary folder. */
export interface Repository {
  readonly root: string
  /** Paths are relative to the root. */
  read(path: string): string
  exists(path: string): boolean
  write(path: string, text: string): void
  /** Writes a new file and renames it over the old one, as many editors save. */
  replace(path: string, text: string): void
  /** Runs git and returns its output without the last line feed. */
  git(...args: readonly string[]): string
  /** Stages and commits everything, and returns the full hash. */
  commit(message: string): string
  delete(path: string): void
  /** Deletes `.git`. */
  removeGit(): void
  remove(): void
}

// The git configuration of the machine must not affect a test.
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Creates a repository on branch main with `files`, by path, in one commit; without files it has no commit. */
export function createRepository(files: Readonly<Record<string, string>> = {}): Repository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cockpit-repository-')))
  const at = (path: string) => join(root, path)
  const repository: Repository = {
    root,
    read: (path) => readFileSync(at(path), 'utf8'),
    exists: (path) => existsSync(at(path)),
    write(path, text) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), text)
    },
    replace(path, text) {
      writeFileSync(`${at(path)}.new`, text)
      renameSync(`${at(path)}.new`, at(path))
    },
    git: (...args) => execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8' }).replace(/\n$/, ''),
    commit(message) {
      repository.git('add', '--all')
      repository.git('commit', '--quiet', '--message', message)
      return repository.git('rev-parse', 'HEAD')
    },
    delete: (path) => rmSync(at(path)),
    removeGit: () => rmSync(at('.git'), { recursive: true }),
    // A hook may still write while its window is closed.
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
  repository.git('init', '--quiet', '--initial-branch=main')
  // Housekeeping of git must not run on when a test is over.
  appendFileSync(at('.git/config'), '[user]\n\tname = Mara Lindqvist\n\temail = mara@orchard.example\n[maintenance]\n\tauto = false\n')
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  if (Object.keys(files).length > 0) repository.commit('docs: start')
  return repository
}
