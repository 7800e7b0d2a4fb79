import type { Stats } from 'node:fs'

/** File systems count time in steps of up to two seconds: a file that was changed so lately may change again within its step. */
const coarsestStepMs = 2000

/** Another one after each change of a file, also when a program sets its time back; null while that is not certain. */
export function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats, now = Date.now()): string | null {
  return now - Math.max(mtimeMs, ctimeMs) <= coarsestStepMs ? null : [dev, ino, size, mtimeMs, ctimeMs].join(':')
}
