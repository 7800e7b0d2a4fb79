import { isAbsolute, relative, sep } from 'node:path'

/** True when `child` is `parent` or lies below it. Both absolute and real. */
export function isInside(parent: string, child: string): boolean {
  const path = relative(parent, child)
  return path === '' || (!isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`))
}
