import { lstat, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { isInside } from '../../base/is-inside'
import { realPath } from '../../base/real-path'
import { isGitFolder } from '../find-top'
import type { Repository } from '../repository'
import { parseGitFile, parsePathFile } from './parse-ref'
import { readSmallText } from './read-small-file'

export type FoundFolders =
  | { readonly kind: 'found'; readonly repository: Repository }
  | { readonly kind: 'none' | 'error'; readonly reason: string }

const none: FoundFolders = { kind: 'none', reason: 'This folder is not in a git repository.' }

/**
 * Finds the git folders of a repository by reading files: `.git`, or the target of a `.git` file. A target outside the folder
 * is only used when it refers back to the folder, as those of linked work trees and submodules do. Throws `GitError`.
 */
export async function findGitFolders(root: string, prefix = ''): Promise<FoundFolders> {
  const dotGit = join(root, '.git')
  const entry = await lstat(dotGit).catch(() => null)
  if (entry === null) return (await isGitFolder(root, root)) ? bare : none
  const gitDir = await realPath(entry.isFile() ? await readGitFile(root, dotGit) : dotGit)
  if (gitDir === null) return none
  if (!isInside(root, gitDir) && !(await pointsBack(gitDir, root))) return unlinkedFolder(gitDir)
  const shared = parsePathFile((await readSmallText(join(gitDir, 'commondir'))) ?? '')
  const commonDir = shared === null ? gitDir : await realPath(resolve(gitDir, shared))
  if (commonDir === null || !(await isGitFolder(gitDir, commonDir))) return none
  if (commonDir !== gitDir && dirname(gitDir) !== join(commonDir, 'worktrees')) return unlinkedFolder(commonDir)
  if (await isFolder(join(commonDir, 'reftable'))) return reftable
  return { kind: 'found', repository: { root, prefix, gitDir, commonDir } }
}

const bare: FoundFolders = { kind: 'none', reason: 'This is a bare repository: it has no files to work on.' }

const reftable: FoundFolders = {
  kind: 'error',
  reason: 'This repository keeps its branches as a reftable, which only git itself can read. Git is asked once the repository is trusted.',
}

function unlinkedFolder(place: string): FoundFolders {
  const reason = `The git folder of this repository is ${place}, which does not refer back to this folder. It is read once the repository is trusted.`
  return { kind: 'error', reason }
}

async function readGitFile(root: string, dotGit: string): Promise<string> {
  const place = parseGitFile((await readSmallText(dotGit)) ?? '')
  return place === null ? dotGit : resolve(root, place)
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true
}

/** A linked work tree is named in the file `gitdir`; a submodule is inside the work tree that owns its `modules` folder. */
async function pointsBack(gitDir: string, root: string): Promise<boolean> {
  if ((await workTreeOf(gitDir)) === root) return true
  const mark = `${sep}modules${sep}`
  for (let at = gitDir.lastIndexOf(mark); at > 0; at = gitDir.lastIndexOf(mark, at - 1)) {
    const above = gitDir.slice(0, at)
    const tree = basename(above) === '.git' ? dirname(above) : await workTreeOf(above)
    if (tree !== null && tree !== root && isInside(tree, root)) return true
  }
  return false
}

async function workTreeOf(gitDir: string): Promise<string | null> {
  const named = parsePathFile((await readSmallText(join(gitDir, 'gitdir'))) ?? '')
  return named === null ? null : realPath(dirname(resolve(gitDir, named)))
}
