import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { findTop } from './find-top'
import { runQuietGit } from './run-git'

/** Whether the folder exists, and neither is nor is in a repository, also one that git does not open here. Never throws. */
export async function canInitialize(folder: string): Promise<boolean> {
  const opened = await realpath(folder).catch(() => null)
  if (opened === null) return false
  const { root } = await findTop(opened)
  return root === opened && !(await exists(join(root, '.git'))) && !(await exists(join(root, 'HEAD')))
}

/** Makes a folder a git repository; changes no file in it. Null when it is one now, else the reason as a sentence. */
export async function initializeRepository(root: string): Promise<string | null> {
  const made = await runQuietGit({ root, args: ['init', '--quiet'] })
  return made.ok ? null : `git could not make this folder a repository: ${made.stderr.trim().split('\n')[0] ?? 'it gave no reason'}`
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}
