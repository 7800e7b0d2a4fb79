import { lstat, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../repository'
import { readGit } from '../trusted/read-git'
import { isMadeOn } from './is-made-on'

/**
 * Removes the locks of HEAD and of its branch that a killed git of ours left: made since its start, and empty or naming a commit that
 * follows `base`. Call only when that git is dead. Never throws.
 */
export async function removeOwnRefLocks(
  repository: Repository,
  { base, startedAt }: { readonly base: string | null; readonly startedAt: number },
): Promise<void> {
  const name = await readGit({ root: repository.root, args: ['symbolic-ref', '--quiet', 'HEAD'] })
  const branch = name.ok ? [join(repository.commonDir, `${name.stdout.toString('utf8').trim()}.lock`)] : []
  for (const lock of [join(repository.gitDir, 'HEAD.lock'), ...branch]) {
    if (await isOwn(repository, lock, base, startedAt).catch(() => false)) await rm(lock, { force: true }).catch(() => undefined)
  }
}

async function isOwn(repository: Repository, lock: string, base: string | null, startedAt: number): Promise<boolean> {
  const { birthtimeMs, mtimeMs } = await lstat(lock)
  // The times of files lag behind the clock by a tick of the kernel.
  if (Math.min(birthtimeMs || mtimeMs, mtimeMs) < startedAt - 20) return false
  const text = (await readFile(lock, 'utf8')).trim()
  return text === '' || (/^[0-9a-f]{40,64}$/.test(text) && (await isMadeOn(repository, text, base)))
}
