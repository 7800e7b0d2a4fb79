import type { CockpitState } from './cockpit-state'

/** What git waits to have finished before anything else. */
export interface PendingOperation {
  readonly isMerge: boolean
  /** The next step as a sentence; null while documents hold both versions, which the judgement says. */
  readonly sentence: string | null
}

const merging = 'a merge is in progress'

/** The commands of operations that are finished in git; by a word of the clause that names them. */
const commands: readonly (readonly [word: string, finish: string, abort: string])[] = [
  ['rebase', 'git rebase --continue', 'git rebase --abort'],
  ['patches', 'git am --continue', 'git am --abort'],
  ['cherry-pick', 'git cherry-pick --continue', 'git cherry-pick --abort'],
  ['revert', 'git revert --continue', 'git revert --abort'],
  ['bisect', 'git bisect good or git bisect bad', 'git bisect reset'],
]

/** A new object with every call: wrap it in `useShallow`. */
export function pendingOperation({ snapshot }: Pick<CockpitState, 'snapshot'>): PendingOperation | null {
  const clause = snapshot?.git.operationInProgress ?? null
  if (clause === null) return null
  if (clause === merging) {
    return {
      isMerge: true,
      sentence:
        mergeBlocker({ snapshot }) !== null ? null : 'A merge is in progress, and no document holds two versions any more. Finish it.',
    }
  }
  const [, finish, abort] = commands.find(([word]) => clause.includes(word)) ?? []
  const how = finish === undefined ? 'Finish it with git.' : `Go on with ${finish}, or give it up with ${abort}, in a terminal.`
  return { isMerge: false, sentence: `${clause.charAt(0).toUpperCase()}${clause.slice(1)}. ${how}` }
}

/** Why a merge cannot be finished yet, as a sentence; null when no document is known to hold both versions. */
export function mergeBlocker({ snapshot }: Pick<CockpitState, 'snapshot'>): string | null {
  const markers = snapshot?.judgement?.findings.filter(({ check }) => check === 'no-merge-marker') ?? []
  const [path, ...others] = new Set(markers.map(({ place }) => place.path))
  if (path === undefined) return null
  const holds = others.length === 0 ? `${path} still holds` : `${others.length + 1} documents still hold`
  return `${holds} both versions. Choose what stays first.`
}

export function isMerging({ snapshot }: Pick<CockpitState, 'snapshot'>): boolean {
  return snapshot?.git.operationInProgress === merging
}
