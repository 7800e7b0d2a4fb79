import type { GitReader } from '../git-reader'
import { GitError, requireOutput } from '../run-git'

const maxCommits = 30_000
const timeoutMs = 8000
const shown = ['-c', '--name-only', '-z', '--no-renames', '--diff-filter=A', '--format=%x01', '--no-show-signature', '--no-ext-diff']

/** Every path that a commit of HEAD or of a branch has added, merges too; read again only when one of them has moved. */
export class CommittedPaths {
  #tips = ''
  #paths: readonly string[] = []

  /** Throws `GitError`, also where the history is too long. */
  async read({ objects, allBranches }: Pick<GitReader, 'objects' | 'allBranches'>, sha: string): Promise<readonly string[]> {
    const tips = [...new Set([sha, ...(await allBranches()).map(({ commit }) => commit)])].sort().join('\n')
    if (tips === this.#tips) return this.#paths
    const args = ['log', ...shown, `--max-count=${maxCommits}`, '--stdin']
    const parts = splitPaths(requireOutput(await objects({ args, input: `${tips}\n`, timeoutMs })))
    const paths = parts.filter((part) => part.charCodeAt(0) !== 1)
    if (parts.length - paths.length >= maxCommits) throw new GitError('The history is too long to be searched.', '')
    this.#paths = [...new Set(paths)]
    this.#tips = tips
    return this.#paths
  }
}

/** Pure: paths that end in NUL, some after a line feed. */
export function splitPaths(out: Buffer): readonly string[] {
  const parts = out.toString('utf8').split('\0')
  return parts.map((part) => part.replace(/^\n/, '')).filter((part) => part !== '')
}
