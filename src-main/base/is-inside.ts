import { isAbsolute, relative, sep } from 'node:path'

/** Whether `child` is `parent` or below it. Both are absolute real paths. */
export function isInside(parent: string, child: string): boolean {
  const path = relative(parent, child)
  return path === '' || (!isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`))
}
