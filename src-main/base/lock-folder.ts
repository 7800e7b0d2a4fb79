import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A private folder that all processes of this user share, whatever their data folder; created when it is missing. Null when there is none, or when
 * another user could have made or could change it. Never throws.
 */
export async function lockFolder(above: readonly string[] = parents()): Promise<string | null> {
  const uid = process.getuid?.()
  for (const parent of above) {
    const folder = join(parent, uid === undefined ? 'spec-cockpit-locks' : `spec-cockpit-locks-${uid}`)
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
    const stats = await lstat(folder).catch(() => null)
    const isPrivate = uid === undefined || (stats?.uid === uid && (stats.mode & 0o077) === 0)
    if (stats?.isDirectory() === true && isPrivate) return folder
  }
  return null
}

/** The first does not depend on the environment, in which two processes of one user may differ. */
function parents(): readonly string[] {
  return process.platform === 'linux' ? [`/run/user/${process.getuid?.()}`, tmpdir()] : [tmpdir()]
}
