import { type BranchEvidence, branchSubjects } from '#spec'
import { type Branch, maxBranches } from '../branches'
import { GitError } from '../run-git'
import type { BranchEvidenceInput, OtherBranch } from './branch-evidence-input'
import { type Divergence, readDivergences } from './branch-graph'
import { defaultBranches } from './default-branches'
import { readBaseBranch } from './read-base-branch'
import { readBranchFeatures } from './read-branch-features'
import { readBranchTasks } from './read-branch-tasks'

/**
 * What the 50 newest unmerged branches of the last half year say of the documents here, and what changed on the base branch. Nothing is asked of git
 * where no document can be compared. Undefined where there is nothing to say; when git fails, which makes it unknown, too.
 */
export async function readBranchEvidence(input: BranchEvidenceInput): Promise<BranchEvidence | undefined> {
  const subjects = branchSubjects(input.documents.filter(({ path }) => !path.includes('\n')))
  const { featureFolders, taskLists, deltas } = subjects
  if (featureFolders.length === 0 && taskLists.length === 0 && deltas.length === 0) return undefined
  try {
    const { objects } = input.reader
    const { sha, branch } = input.head
    const all = await input.reader.allBranches()
    const bases = deltas.length > 0 ? defaultBranches(all) : []
    const others = newestOthers(all, sha, branch)
    const tips = [...new Set([...others, ...bases].map(({ commit }) => commit))].filter((commit) => commit !== sha)
    const divergences = await readDivergences(objects, sha, tips)
    if (divergences === null) return undefined
    const unmerged = others.flatMap((one) => otherBranch(one, divergences.get(one.commit)))
    const [features, tasks, base] = await Promise.all([
      readBranchFeatures(input, featureFolders, unmerged),
      readBranchTasks(input, taskLists, unmerged),
      readBaseBranch(input, deltas, bases, divergences),
    ])
    return features.length + tasks.length === 0 && base === null ? undefined : { features, taskLists: tasks, base }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return undefined
  }
}

/** A branch that was left so long before the newest one is not expected to be merged. */
const maxAgeSeconds = 180 * 24 * 3600

/** One branch a commit. The remote-tracking branch of the branch that is checked out may be an older state of it. */
function newestOthers(all: readonly Branch[], sha: string, current: string | null): readonly Branch[] {
  const seen = new Set([sha])
  const oldest = (all[0]?.committedAt ?? 0) - maxAgeSeconds
  return all
    .filter(({ name, commit, committedAt }) => {
      if (committedAt < oldest) return false
      if (/^[^/]+\/HEAD$/.test(name) || (current !== null && isSameBranch(name, current))) return false
      return !seen.has(commit) && seen.add(commit)
    })
    .slice(0, maxBranches)
}

function isSameBranch(name: string, current: string): boolean {
  return name === current || name.slice(name.indexOf('/') + 1) === current
}

function otherBranch({ name, commit }: Branch, divergence: Divergence | undefined): readonly OtherBranch[] {
  if (!divergence || divergence.isAhead || divergence.forks.length === 0) return []
  return [{ name, commit, forks: divergence.forks }]
}
