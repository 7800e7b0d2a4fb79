import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readHead } from '../head'
import type { Repository } from '../repository'
import { askGit } from '../trusted/read-git'
import { isMadeOn } from './is-made-on'
import { putInPlace } from './own-index'
import { removeOwnRefLocks } from './ref-locks'
import { claimInterruptedRuns, hasIndexLock, type RunRecord, removeRunFolder } from './run-folder'
import { updateIndex } from './update-index'

/**
 * Ends commits, merges and undos whose application and git were killed: where git had moved the branch, the index follows; the lock
 * of the index, the locks of HEAD and its branch, and the folders are removed, if they are ours. Only for a trusted repository. Never throws.
 */
export async function recoverInterruptedRuns(repository: Repository): Promise<void> {
  for (const folder of await claimInterruptedRuns(repository)) {
    try {
      const record = parseRecord(await readFile(join(folder, 'run.json'), 'utf8'))
      if (record !== null) {
        await removeOwnRefLocks(repository, record)
        await endRun(repository, folder, record)
      }
    } catch {
      // What cannot be read is removed.
    }
    await removeRunFolder(repository, folder)
  }
}

async function endRun(repository: Repository, folder: string, record: RunRecord): Promise<void> {
  const { kind, base, target, paths } = record
  // Without the lock another program may have changed the index since.
  if (!(await hasIndexLock(repository, folder))) return
  const { sha } = await readHead(repository)
  if (sha === null || sha === base) return
  if (kind === 'commit') {
    if (await isMadeOn(repository, sha, base)) await updateIndex({ repository, folder, base, sha, paths })
    return
  }
  const isDone = kind === 'undo' ? sha === target : await isMerge(repository, sha, base)
  const next = join(folder, kind === 'undo' ? 'next' : 'index')
  if (isDone && (await isPresent(next))) await putInPlace({ repository, file: next })
}

async function isMerge(repository: Repository, sha: string, base: string | null): Promise<boolean> {
  const parents = (await askGit({ root: repository.root, args: ['rev-list', '--parents', '-1', sha, '--'] }))
    .toString('utf8')
    .trim()
    .split(' ')
  return parents.length > 2 && (await isMadeOn(repository, sha, base))
}

function parseRecord(text: string): RunRecord | null {
  const value: unknown = JSON.parse(text)
  const { kind, base, target, paths, startedAt } = (value ?? {}) as Partial<RunRecord>
  if (kind !== 'commit' && kind !== 'merge' && kind !== 'undo') return null
  const isSha = (sha: unknown) => sha === null || (typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha))
  if (base === undefined || target === undefined || !isSha(base) || !isSha(target)) return null
  if (typeof startedAt !== 'number' || !Array.isArray(paths) || !paths.every((path) => typeof path === 'string')) return null
  return { kind, base, target, paths, startedAt }
}

function isPresent(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
