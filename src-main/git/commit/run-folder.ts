import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { link, lstat, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../base/error-code'
import { identityOf, isRunning } from '../../base/process-identity'
import { processesIn } from '../../base/processes-in'
import type { Repository } from '../repository'

/** What a run is about, for the next start when this one is killed. */
export interface RunRecord {
  readonly kind: 'commit' | 'merge' | 'undo'
  /** HEAD before the run; null before the first commit. */
  readonly base: string | null
  /** HEAD after it, where that is known beforehand. */
  readonly target: string | null
  /** Relative to the top level of the work tree. */
  readonly paths: readonly string[]
  readonly startedAt: number
}

/** Inside the git folder, so that files can be renamed and linked to the index. */
const home = 'spec-cockpit'

const startingName = 'starting-git'
/**
 * Hooks and signing are stopped after 120 s; a git that was killed with its application before it could be noted is waited for as long
 * where the system does not tell which programs run in a folder.
 */
const longestGitMs = 130_000
/** A git that was started has its name and its folder after this time. */
const startOfGitMs = 5_000

/** Another process holds the lock of the index. */
export class IndexLocked extends Error {}

/**
 * Runs with the lock of the index and a folder for files of this run, whose name is the process that owns both. Without an end of
 * `run`, `claimInterruptedRuns` finds them. Throws `IndexLocked`, file system errors and what `run` throws.
 */
export async function withRunFolder<T>(repository: Repository, record: RunRecord, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(repository.gitDir, home, `${identityOf(process.pid)}-${randomBytes(6).toString('hex')}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await writeFile(join(folder, 'run.json'), JSON.stringify(record), { mode: 0o600 })
    await lockIndex(repository, folder)
    return await run(folder)
  } finally {
    await removeRunFolder(repository, folder)
  }
}

/** Removes the lock of the index if it is the one of this folder, then the folder. Never throws. */
export async function removeRunFolder({ gitDir }: Pick<Repository, 'gitDir'>, folder: string): Promise<void> {
  if (await hasIndexLock({ gitDir }, folder)) await rm(join(gitDir, 'index.lock'), { force: true }).catch(() => undefined)
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}

/** Notes that git is about to be started in a run. Throws file system errors. */
export async function announceGit(folder: string): Promise<void> {
  await writeFile(join(folder, startingName), '', { mode: 0o600 })
}

/** Notes the git of a run, which may outlive the application: at once, since a git that is not noted cannot be waited for. */
export function noteGit(folder: string): (pid: number) => void {
  return (pid) => {
    try {
      writeFileSync(join(folder, `git-${identityOf(pid)}`), '')
    } catch {
      // Then it is waited for as one that was only announced.
    }
  }
}

/** Whether git runs in a folder, or may have been started there just before a kill. */
async function mayGitRun(folder: string, root: string): Promise<boolean> {
  const gits = (await readdir(folder).catch(() => [])).filter((file) => file.startsWith('git-'))
  if (gits.length > 0) return gits.some((file) => isRunning(file.slice('git-'.length)))
  const starting = await lstat(join(folder, startingName)).catch(() => null)
  const ageMs = starting === null ? longestGitMs : Date.now() - starting.mtimeMs
  if (ageMs >= longestGitMs) return false
  return ageMs < startOfGitMs || (processesIn(root)?.some(({ name }) => name.startsWith('git')) ?? true)
}

/** Folders of runs whose application and git were killed, taken over by this process. Never throws. */
export async function claimInterruptedRuns({ gitDir, root }: Repository): Promise<readonly string[]> {
  const claimed: string[] = []
  for (const name of await readdir(join(gitDir, home)).catch(() => [])) {
    const match = /^(\d+-\d+)-([0-9a-f]{12})$/.exec(name)
    if (match?.[1] === undefined || isRunning(match[1])) continue
    const from = join(gitDir, home, name)
    if (await mayGitRun(from, root)) continue
    const to = join(gitDir, home, `${identityOf(process.pid)}-${match[2]}`)
    // Only one process succeeds.
    await rename(from, to).then(
      () => claimed.push(to),
      () => undefined,
    )
  }
  return claimed
}

/** A link to a file of the folder, so that the lock can be recognised later. */
async function lockIndex({ gitDir }: Repository, folder: string): Promise<void> {
  const own = join(folder, 'lock')
  const lock = join(gitDir, 'index.lock')
  await writeFile(own, '', { mode: 0o644 })
  try {
    await link(own, lock)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new IndexLocked()
    // For file systems without hard links: the lock itself is made, and cannot be recognised after a kill.
    await unlink(own)
    await writeFile(lock, '', { flag: 'wx', mode: 0o644 }).catch((failed: unknown) => {
      throw errorCode(failed) === 'EEXIST' ? new IndexLocked() : failed
    })
    const { ino } = await lstat(lock)
    await writeFile(own, String(ino))
  }
}

/** Whether the lock of the index is there, and is the one of this folder. Never throws. */
export async function hasIndexLock({ gitDir }: Pick<Repository, 'gitDir'>, folder: string): Promise<boolean> {
  const own = join(folder, 'lock')
  try {
    const [one, other] = await Promise.all([lstat(own), lstat(join(gitDir, 'index.lock'))])
    if (one.size > 0) return String(other.ino) === (await readFile(own, 'utf8'))
    return one.ino === other.ino && one.dev === other.dev
  } catch {
    return false
  }
}
