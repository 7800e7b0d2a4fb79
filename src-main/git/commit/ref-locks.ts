import { lstat, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../repository'
import { readGit } from '../trusted/read-git'
import { isMadeOn } from './is-made-on'
import type { RunRecord } from './run-folder'

/**
 * Removes the locks of HEAD and of its branch that a killed git of ours left: made since its start, and empty, or naming the target or a commit
 * that follows the base. Call only when that git is dead. Never throws.
 */
export async function removeOwnRefLocks(repository: Repository, run: Pick<RunRecord, 'base' | 'target' | 'startedAt'>): Promise<void> {
  const name = await readGit({ root: repository.root, args: ['symbolic-ref', '--quiet', 'HEAD'] })
  const branch = name.ok ? [join(repository.commonDir, `${name.stdout.toString('utf8').replace(/\r?\n$/, '')}.lock`)] : []
  for (const lock of [join(repository.gitDir, 'HEAD.lock'), ...branch]) {
    if (await isOwn(repository, lock, run).catch(() => false)) await rm(lock, { force: true }).catch(() => undefined)
  }
}

async function isOwn(
  repository: Repository,
  lock: string,
  { base, target, startedAt }: Pick<RunRecord, 'base' | 'target' | 'startedAt'>,
): Promise<boolean> {
  const { birthtimeMs, mtimeMs } = await lstat(lock)
  // The times of files lag behind the clock by a tick of the kernel.
  if (Math.min(birthtimeMs || mtimeMs, mtimeMs) < startedAt - 20) return false
  const text = (await readFile(lock, 'utf8')).trim()
  return text === '' || text === target || (/^[0-9a-f]{40,64}$/.test(text) && (await isMadeOn(repository, text, base)))
}
