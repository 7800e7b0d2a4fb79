import type { Repository } from '../repository'
import { askGit } from '../trusted/read-git'
import { parseCommitObject } from './commit-object'

/** Whether a commit follows another one directly; with `base` null, whether it is the first. Throws `GitError`. */
export async function isMadeOn({ root }: Repository, sha: string, base: string | null): Promise<boolean> {
  const { parents } = parseCommitObject(await askGit({ root, args: ['cat-file', 'commit', sha] }))
  return (parents[0] ?? null) === base
}
