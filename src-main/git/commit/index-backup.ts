import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../repository'

/** A copy of the index, byte for byte. */
export interface IndexBackup {
  /** Null when there was no index. */
  readonly bytes: Buffer | null
  readonly modifiedAt: Date
}

export async function backUpIndex({ gitDir }: Repository): Promise<IndexBackup> {
  const file = join(gitDir, 'index')
  try {
    const { mtime } = await stat(file)
    return { bytes: await readFile(file), modifiedAt: mtime }
  } catch {
    return { bytes: null, modifiedAt: new Date(0) }
  }
}

/** Restores the index through git's own lock. `wasKilled`: git was killed, so a remaining lock is its own. */
export async function restoreIndex({ gitDir }: Repository, backup: IndexBackup, wasKilled: boolean): Promise<void> {
  const file = join(gitDir, 'index')
  const lock = join(gitDir, 'index.lock')
  if (wasKilled) await rm(lock, { force: true })
  const now = await readFile(file).catch(() => null)
  if (backup.bytes === null) {
    if (now !== null) await rm(file, { force: true })
    return
  }
  if (now?.equals(backup.bytes)) return
  const handle = await open(lock, 'wx', 0o644)
  try {
    await handle.writeFile(backup.bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // git compares the index's own time to detect files that changed in the second of staging.
  await utimes(lock, backup.modifiedAt, backup.modifiedAt)
  await rename(lock, file)
}
