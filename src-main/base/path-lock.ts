import { createHash, randomBytes } from 'node:crypto'
import { link, lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './error-code'
import { lockFolder } from './lock-folder'
import { identityOf, isRunning, processNamespace } from './process-identity'

/** Limit of the wait for another process, which needs a few milliseconds. */
const waitMs = 1_000
/** Age of a lock that is taken as left behind: its process cannot be asked for, or hangs, and a later one may have its number. */
const maxAgeMs = 60_000
/** Owners that are in use in this process. */
const held = new Set<string>()

/**
 * Runs `action` while no other process of this user runs one for the same file; `path` is its real path. Another program knows nothing of the
 * lock. Where there is no lock, or it does not become free in a second, `action` runs without it. Throws what `action` throws.
 */
export async function withPathLock<T>(path: string, action: () => Promise<T>, folder = lockFolder()): Promise<T> {
  const release = await acquire(await folder, path).catch(() => null)
  try {
    return await action()
  } finally {
    await release?.()
  }
}

async function acquire(folder: string | null, path: string): Promise<(() => Promise<void>) | null> {
  if (folder === null) return null
  // Some systems take names that differ in case or composition for one.
  const key = createHash('sha256').update(path.normalize('NFC').toLowerCase()).digest('hex').slice(0, 32)
  const lock = join(folder, key)
  const owner = newOwner()
  // The lock is a link to a complete file, so that it never lacks its owner.
  const own = join(folder, `${key}.${owner}`)
  const release = async () => {
    if ((await readOwner(lock)) === owner) await remove(lock)
    await remove(own)
    held.delete(owner)
  }
  held.add(owner)
  try {
    await writeFile(own, owner, { flag: 'wx', mode: 0o600 })
    const end = performance.now() + waitMs
    do {
      if (await linkExclusively(own, lock)) return release
      if (!(await removeStale(lock, own))) await wait(2 + Math.random() * 6)
    } while (performance.now() < end)
  } catch {
    // The file system has no hard links, is full, or the folder is gone.
  }
  await release()
  return null
}

/** Removes locks and other files that killed processes left. Never throws. */
export async function removeStaleLocks(place = lockFolder()): Promise<void> {
  const folder = await place
  if (folder === null) return
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    if (name.includes('.')) {
      if (await hasEnded(file)) await remove(file)
      continue
    }
    const owner = newOwner()
    const own = `${file}.${owner}`
    held.add(owner)
    await writeFile(own, owner, { flag: 'wx', mode: 0o600 })
      .then(() => removeStale(file, own))
      .catch(() => false)
    await remove(own)
    held.delete(owner)
  }
}

/**
 * Removes the lock of a process that has ended; false when it runs. A mark with the name of that owner keeps others from it meanwhile: without
 * it a slow process could remove the lock that a faster one has taken since.
 */
async function removeStale(lock: string, own: string): Promise<boolean> {
  const owner = await readOwner(lock)
  if (owner === null) return true
  if (!(await hasEnded(lock))) return false
  const mark = `${lock}.taking-${owner}`
  if (!(await linkExclusively(own, mark))) {
    if (!(await hasEnded(mark))) return false
    await remove(mark)
    return removeStale(lock, own)
  }
  if ((await readOwner(lock)) === owner) await remove(lock)
  await remove(mark)
  return true
}

function newOwner(): string {
  return `${identityOf(process.pid)}-${processNamespace()}-${randomBytes(8).toString('hex')}`
}

/** Whether the owner of a file has ended; false when there is no such file any more. */
async function hasEnded(file: string): Promise<boolean> {
  const stats = await lstat(file).catch(() => null)
  if (stats === null) return false
  const owner = (await readOwner(file)) ?? ''
  const [, identity, namespace] = /^(\d+-\d+)-(\d+)-[0-9a-f]{16}$/.exec(owner) ?? []
  const isHere = identity !== undefined && namespace === processNamespace()
  const isOver = isHere && (identity === identityOf(process.pid) ? !held.has(owner) : !isRunning(identity))
  return isOver || Date.now() - stats.mtimeMs > maxAgeMs
}

async function linkExclusively(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Null when there is none any more. */
async function readOwner(file: string): Promise<string | null> {
  return readFile(file, 'latin1').catch(() => null)
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined)
}
