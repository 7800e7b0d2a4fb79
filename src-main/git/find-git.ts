import { access, constants, realpath } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'
import { isInside } from '../base/is-inside'

const found = new Map<string, Promise<string | null>>()

/**
 * The absolute path of git, searched once in PATH; null when there is none. A git inside `root` is never used, since a
 * repository must not provide its own.
 */
export function findGit(root: string): Promise<string | null> {
  const key = `${process.env.PATH ?? ''}\0${root}`
  const known = found.get(key) ?? search(root)
  found.set(key, known)
  return known
}

async function search(root: string): Promise<string | null> {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    try {
      const git = await realpath(join(folder, name))
      await access(git, constants.X_OK)
      if (!isInside(root, git) && !isInside(root, folder)) return join(folder, name)
    } catch {
      // Not here.
    }
  }
  return null
}
