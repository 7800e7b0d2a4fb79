import { lstat, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runQuietGit } from './run-git'

/** Why a folder is no repository; null for one that has a git folder or is a bare repository, which git does not open here. */
export async function explainMissing(folder: string): Promise<{ readonly enclosingRoot: string | null } | null> {
  const root = await realpath(folder).catch(() => null)
  if (root === null || (await exists(join(root, '.git'))) || (await exists(join(root, 'HEAD')))) return null
  for (let above = dirname(root); ; above = dirname(above)) {
    if (await exists(join(above, '.git'))) return { enclosingRoot: above }
    if (above === dirname(above)) return { enclosingRoot: null }
  }
}

/** Makes a folder a git repository; changes no file in it. Null when it is one now, else the reason as a sentence. */
export async function initializeRepository(root: string): Promise<string | null> {
  const made = await runQuietGit({ root, args: ['init', '--quiet'] })
  return made.ok ? null : `git could not make this folder a repository: ${made.stderr.trim().split('\n')[0] ?? 'it gave no reason'}`
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}
