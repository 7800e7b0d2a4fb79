import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** True when `child` is `parent` or lies below it. Both absolute and real. */
export function isInside(parent: string, child: string): boolean {
  const way = relative(parent, child)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

/** Null when nothing is there. Never throws. */
export async function realPath(path: string): Promise<string | null> {
  return realpath(path).catch(() => null)
}
