import { realpath } from 'node:fs/promises'

/** The path without symbolic links; null when nothing is there. Never throws. */
export async function realPath(path: string): Promise<string | null> {
  return realpath(path).catch(() => null)
}
