import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { link, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode } from './error-code'

/**
 * Writes and syncs `bytes` to a temporary file beside `target`, with `mode`, or with the rights of a new file when it is null.
 * Returns the temporary file's path. Throws file system errors and removes the file then.
 */
export async function writeTemporary(target: string, bytes: Uint8Array, mode: number | null): Promise<string> {
  const temporary = temporaryPath(target)
  const file = await open(temporary, 'wx', mode ?? 0o666)
  try {
    await file.writeFile(bytes)
    if (mode !== null) await file.chmod(mode)
    await file.sync()
  } catch (error) {
    await file.close()
    await discardTemporary(temporary)
    throw error
  }
  await file.close()
  return temporary
}

/** Replaces the target by the temporary file. */
export async function replaceBy(temporary: string, target: string): Promise<void> {
  await rename(temporary, target)
  await syncFolder(dirname(target))
  await removeStaleTemporaries(dirname(target), new Set([basename(target)]))
}

/** Renames the temporary file to the target; throws `EEXIST` when the target exists. */
export async function linkNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
    await rm(temporary)
  } catch (error) {
    // For file systems without hard links. A file that was created in between is overwritten, since no other call prevents it.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error))) throw error
    await rename(temporary, target)
  }
  await syncFolder(dirname(target))
  await removeStaleTemporaries(dirname(target), new Set([basename(target)]))
}

export async function discardTemporary(temporary: string): Promise<void> {
  await rm(temporary, { force: true }).catch(() => undefined)
}

/** Replaces one of the application's own files atomically: at any moment the disk has the complete old or new bytes. */
export async function writeAtomically(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = await writeTemporary(target, bytes, mode)
  try {
    await replaceBy(temporary, target)
  } catch (error) {
    await discardTemporary(temporary)
    throw error
  }
}

/** Like `writeAtomically`, for writes that must finish before the process ends. */
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
  return join(dirname(target), `.${basename(target)}.cockpit-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/** Syncs the folder, so that a power failure does not restore a replaced file. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Windows and some network file systems cannot sync a folder.
  }
}

/** Removes temporary files that killed processes left for the files `names` of a folder; null means any file, in a folder of the application. */
export async function removeStaleTemporaries(folder: string, names: ReadonlySet<string> | null): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const [, name, owner] = /^\.(.+)\.cockpit-(\d+)-[0-9a-f]{12}\.tmp$/s.exec(entry) ?? []
    if (name === undefined || (names !== null && !names.has(name)) || isAlive(Number(owner))) continue
    await discardTemporary(join(folder, entry))
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
