import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { link, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode } from './error-code'

/**
 * Writes `bytes` beside `target`, on disk to the last byte, with the mode and owner of `stats` (the given mode, or 0644, without).
 * Answers the temporary file's path. Throws what the file system throws, leaving nothing behind.
 */
export async function writeTemporary(
  target: string,
  bytes: Uint8Array,
  stats: Pick<Stats, 'mode' | 'uid' | 'gid'> | null,
  mode = 0o666 & ~process.umask(),
): Promise<string> {
  const temporary = temporaryPath(target)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (stats !== null && (process.getuid?.() !== stats.uid || process.getgid?.() !== stats.gid)) {
      // Only root can give a file away; for others the saved file is theirs, as with every editor that replaces files.
      await file.chown(stats.uid, stats.gid).catch(() => undefined)
    }
    // After chown, which clears the set-id bits.
    await file.chmod(stats === null ? mode : stats.mode & 0o7777)
    await file.sync()
  } catch (error) {
    await file.close()
    await discardTemporary(temporary)
    throw error
  }
  await file.close()
  return temporary
}

/** Puts the temporary file in the target's place, whatever it holds. */
export async function replaceBy(temporary: string, target: string): Promise<void> {
  await rename(temporary, target)
  await syncFolder(dirname(target))
  await removeStaleTemporaries(target)
}

/** Gives the temporary file the target's name; throws `EEXIST` when that is taken. */
export async function linkNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
    await rm(temporary)
  } catch (error) {
    // File systems without hard links; a file that came up in between is lost to the rename, for lack of a better call.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error))) throw error
    await rename(temporary, target)
  }
  await syncFolder(dirname(target))
  await removeStaleTemporaries(target)
}

export async function discardTemporary(temporary: string): Promise<void> {
  await rm(temporary, { force: true }).catch(() => undefined)
}

/** Replaces a file of the application's own as one step: at any moment the disk holds the old bytes or the new, whole. */
export async function writeAtomically(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = await writeTemporary(target, bytes, null, mode)
  try {
    await replaceBy(temporary, target)
  } catch (error) {
    await discardTemporary(temporary)
    throw error
  }
}

/** As `writeAtomically`, for what must be on disk before the process ends. */
export function writeAtomicallySync(target: string, bytes: Uint8Array): void {
  const temporary = temporaryPath(target)
  const file = openSync(temporary, 'wx')
  try {
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function temporaryPath(target: string): string {
  return join(dirname(target), `${temporaryPrefix(target)}${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

function temporaryPrefix(target: string): string {
  return `.${basename(target)}.cockpit-`
}

/** Makes the names in `folder` durable: after it, a power cut does not bring back a file that was replaced. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Windows and some network file systems cannot sync a folder; the rename itself has happened.
  }
}

/** Removes what a killed process left beside the target. */
async function removeStaleTemporaries(target: string): Promise<void> {
  const prefix = temporaryPrefix(target)
  for (const name of await readdir(dirname(target)).catch(() => [])) {
    const owner = name.startsWith(prefix) && /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(prefix.length))?.[1]
    if (owner && !isAlive(Number(owner))) await discardTemporary(join(dirname(target), name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
