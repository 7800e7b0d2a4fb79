import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git repository in a temporary folder of its own. */
export interface Repository {
  readonly root: string
  /** Paths are relative to the root. */
  read(path: string): string
  exists(path: string): boolean
  write(path: string, text: string): void
  /** As careful editors save: a new file beside the old one, renamed over it. */
  replace(path: string, text: string): void
  /** Runs git and answers what it printed, without the last line feed. */
  git(...args: readonly string[]): string
  /** Stages everything, commits it and answers the full hash. */
  commit(message: string): string
  delete(path: string): void
  /** Makes it a plain folder. */
  withoutGit(): void
  remove(): void
}

// The machine's own git configuration must not decide what a test sees.
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Makes a repository on branch main that holds `files`, by path, in one commit; without files it has no commit. */
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
    withoutGit: () => rmSync(at('.git'), { recursive: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
  repository.git('init', '--quiet', '--initial-branch=main')
  repository.git('config', 'user.name', 'Mara Lindqvist')
  repository.git('config', 'user.email', 'mara@orchard.example')
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  if (Object.keys(files).length > 0) repository.commit('docs: start')
  return repository
}
