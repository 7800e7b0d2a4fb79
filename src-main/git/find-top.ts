import { lstat, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** Where a folder lies in a work tree. */
export interface WorkTreePlace {
  /** The nearest folder, at or above the opened one, that has a `.git`. */
  readonly root: string
  /** The opened folder relative to `root`, with forward slashes and one at its end; empty at the top level. */
  readonly prefix: string
}

/**
 * The work tree that the folder is in, found by file names alone. The folder itself when it is a git folder, or when no folder above
 * has a `.git`. `folder` is a real path. Never throws.
 */
export async function findTop(folder: string): Promise<WorkTreePlace> {
  if (await isGitFolder(folder, folder)) return { root: folder, prefix: '' }
  for (let root = folder; ; root = dirname(root)) {
    if (await exists(join(root, '.git'))) return { root, prefix: prefixOf(root, folder) }
    if (root === dirname(root)) return { root: folder, prefix: '' }
  }
}

/** Whether git would take the folder for the one that it keeps its own files in. Never throws. */
export async function isGitFolder(gitDir: string, commonDir: string): Promise<boolean> {
  const head = await lstat(join(gitDir, 'HEAD')).catch(() => null)
  return head !== null && !head.isDirectory() && (await isFolder(join(commonDir, 'objects'))) && (await isFolder(join(commonDir, 'refs')))
}

/** Why a folder of a work tree is not read as a part of it, as a sentence; null when it is. Pure. */
export function findPrefixBlocker(prefix: string): string | null {
  if (prefix.split('/').some((part) => part.toLowerCase() === '.git')) {
    return 'This folder is inside the git folder of a repository, which has no documents.'
  }
  return prefix.includes('\n') ? 'The path of this folder has a line break, which git cannot be asked about. Rename the folder.' : null
}

function prefixOf(root: string, folder: string): string {
  const path = relative(root, folder).split(sep).join('/')
  return path === '' ? '' : `${path}/`
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}
