import { posix } from 'node:path'
import type { Repository } from './repository'

/** A path of git, relative to the opened folder; one outside of it begins with `../`. Pure. */
export function fromFolder({ prefix }: Pick<Repository, 'prefix'>, path: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : posix.relative(prefix, path)
}

/** Whether a path that `fromFolder` gave is outside the opened folder. Pure. */
export function isOutsideFolder(path: string): boolean {
  return path.startsWith('../')
}
