import { constants } from 'node:fs'
import { openFolder } from '../base/open-folder'
import { isInterrupted, overwrite } from '../base/overwrite'
import type { OverwriteBackup, OverwriteBackups } from './overwrite-backups'
import { readBytes } from './read-document'
import { locateInside } from './resolve-inside'

/**
 * Finishes the writes in place that a crash interrupted. A file that another program has changed since stays as it is, and `onLeft` gets
 * its backup. Never throws; a backup whose file cannot be written now is tried again at the next start.
 */
export async function finishOverwrites(
  root: string,
  backups: OverwriteBackups,
  onLeft: (backup: OverwriteBackup) => Promise<void>,
): Promise<void> {
  for (const backup of await backups.list()) {
    try {
      if (!(await finish(root, backup))) await onLeft(backup)
      await backups.drop(backup.path)
    } catch {
      // The backup stays.
    }
  }
}

/** False when the file holds neither text, nor the beginning of one before the rest of the other. */
async function finish(root: string, { path, old, next }: OverwriteBackup): Promise<boolean> {
  const location = await locateInside(root, path)
  // The root may only be away for now.
  if (location === null) throw new Error(`${path} cannot be reached.`)
  const folder = await openFolder(location.realRoot, location.folders, false)
  try {
    const entry = folder.entry(location.name)
    const read = await readBytes(entry, constants.O_NOFOLLOW ?? 0)
    if (!read.ok) return false
    const { bytes } = read
    if (bytes.equals(old) || bytes.equals(next)) return true
    return isInterrupted(bytes, old, next) && (await overwrite(entry, bytes, next))
  } finally {
    await folder.close()
  }
}
