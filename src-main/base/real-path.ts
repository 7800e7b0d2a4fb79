import { realpath } from 'node:fs/promises'

/** The path without symbolic links; null when it does not exist. Never throws. */
export async function realPath(path: string): Promise<string | null> {
  return realpath(path).catch(() => null)
}
