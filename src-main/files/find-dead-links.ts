import type { Stats } from 'node:fs'
import { lstat, readlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { errorCode } from '../base/error-code'
import { isInside } from '../base/is-inside'

/** Limit of the lookup; links beyond it are not reported as dead. */
const maxLinks = 5000
const batchSize = 32
/** Limit of symbolic links in one path, for cycles. */
const maxSymlinks = 20

/**
 * Those of the paths, relative to the root, that do not exist. Nothing outside the root is read: a path that leaves the root
 * through a symbolic link counts as existing, and so does one that cannot be read. Never throws.
 */
export async function findDeadLinks(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const dead: string[] = []
  for (let at = 0; at < Math.min(paths.length, maxLinks); at += batchSize) {
    const batch = paths.slice(at, Math.min(at + batchSize, maxLinks))
    const found = await Promise.all(batch.map((path) => isDead(root, path)))
    dead.push(...batch.filter((_, index) => found[index]))
  }
  return dead
}

async function isDead(root: string, path: string): Promise<boolean> {
  let folder = root
  let rest = path.split('/')
  let symlinks = 0
  while (rest.length > 0) {
    const [part = '', ...further] = rest
    if (part === '' || part === '.' || part === '..' || part.includes('\0')) return false
    const next = join(folder, part)
    const stats = await readStats(next)
    if (stats === 'dead' || stats === 'unknown') return stats === 'dead'
    rest = further
    if (!stats.isSymbolicLink()) {
      folder = next
      continue
    }
    symlinks += 1
    const target = await readlink(next).then(
      (to) => resolve(dirname(next), to),
      () => null,
    )
    if (target === null || symlinks > maxSymlinks || !isInside(root, target)) return false
    folder = root
    if (target !== root) rest = [...target.slice(root.length + 1).split(/[\\/]/), ...further]
  }
  return false
}

async function readStats(absolute: string): Promise<Stats | 'dead' | 'unknown'> {
  try {
    return await lstat(absolute)
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error)) ? 'dead' : 'unknown'
  }
}
