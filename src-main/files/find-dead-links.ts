import type { Stats } from 'node:fs'
import { lstat, readlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { errorCode } from '../base/error-code'
import { isInside } from '../base/is-inside'

/** More links than a repository's documents hold; those beyond are taken to lead somewhere. */
const most = 5000
const together = 32
/** Symbolic links on one way; what goes round in circles leads nowhere that we know of. */
const mostHops = 20

/**
 * Those of the paths, relative to the root, that do not exist. Nothing outside the root is looked at: a way that leads
 * out through a symbolic link counts as existing. What cannot be looked at is not called dead. Never throws.
 */
export async function findDeadLinks(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const dead: string[] = []
  for (let at = 0; at < Math.min(paths.length, most); at += together) {
    const some = paths.slice(at, Math.min(at + together, most))
    const found = await Promise.all(some.map((path) => isDead(root, path)))
    dead.push(...some.filter((_, index) => found[index]))
  }
  return dead
}

async function isDead(root: string, path: string): Promise<boolean> {
  let place = root
  let rest = path.split('/')
  let hops = 0
  while (rest.length > 0) {
    const [part = '', ...further] = rest
    if (part === '' || part === '.' || part === '..' || part.includes('\0')) return false
    const next = join(place, part)
    const stats = await look(next)
    if (stats === 'dead' || stats === 'unknown') return stats === 'dead'
    rest = further
    if (!stats.isSymbolicLink()) {
      place = next
      continue
    }
    hops += 1
    const target = await readlink(next).then(
      (to) => resolve(dirname(next), to),
      () => null,
    )
    if (target === null || hops > mostHops || !isInside(root, target)) return false
    place = root
    if (target !== root) rest = [...target.slice(root.length + 1).split(/[\\/]/), ...further]
  }
  return false
}

async function look(absolute: string): Promise<Stats | 'dead' | 'unknown'> {
  try {
    return await lstat(absolute)
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error)) ? 'dead' : 'unknown'
  }
}
