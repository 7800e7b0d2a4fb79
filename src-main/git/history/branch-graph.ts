import type { Objects } from '../objects/objects'
import { requireOutput } from '../run-git'

/** Commits of all unmerged branches together; more are not looked through. */
const maxCommits = 20_000
const timeoutMs = 8000

/** How a branch and HEAD parted. */
export interface Divergence {
  /** Commits of HEAD's history that the branch's own commits build on; the newest one is the merge base. Empty: none is known. */
  readonly forks: readonly string[]
  /** HEAD itself is in the history of the branch. */
  readonly isAhead: boolean
}

/**
 * How each of the tips parted from HEAD, in one query; a tip that HEAD contains is absent. Null when there are too many commits.
 * Throws `GitError`.
 */
export async function readDivergences(
  objects: Objects,
  head: string,
  tips: readonly string[],
): Promise<ReadonlyMap<string, Divergence> | null> {
  if (tips.length === 0) return new Map()
  const input = `${tips.join('\n')}\n^${head}\n`
  const args = ['rev-list', '--parents', `--max-count=${maxCommits}`, '--stdin']
  const parents = parseParents(requireOutput(await objects({ args, input, timeoutMs })).toString('utf8'))
  return parents.size >= maxCommits ? null : divergencesOf(parents, head, tips)
}

/** Pure: "commit SPACE parent SPACE parent LF", repeated. */
export function parseParents(output: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    output.split('\n').flatMap((line): [string, readonly string[]][] => {
      const [commit = '', ...parents] = line.split(' ')
      return commit === '' ? [] : [[commit, parents]]
    }),
  )
}

/** Pure. `parents`: of the commits that HEAD does not contain. */
export function divergencesOf(
  parents: ReadonlyMap<string, readonly string[]>,
  head: string,
  tips: readonly string[],
): ReadonlyMap<string, Divergence> {
  const found = new Map<string, Divergence>()
  for (const tip of tips) {
    if (!parents.has(tip)) continue
    const forks = new Set<string>()
    const seen = new Set([tip])
    for (const commit of seen) {
      const above = parents.get(commit)
      if (above) for (const parent of above) seen.add(parent)
      else forks.add(commit)
    }
    found.set(tip, { forks: [...forks], isAhead: forks.has(head) })
  }
  return found
}
