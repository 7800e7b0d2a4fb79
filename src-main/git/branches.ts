import type { Repository } from './repository'
import { askGit } from './trusted/read-git'

export interface Branch {
  /** Without `refs/heads/` or `refs/remotes/`. */
  readonly name: string
  readonly commit: string
  /** Seconds since 1970 at which that was committed. */
  readonly committedAt: number
}

export const maxBranches = 50

/** Limit of the references that are listed at all. */
const maxReferences = 20_000

export interface BranchLists {
  /** Local branches, the 50 newest ordered by their last commit, without those at the commit `except`. Throws `GitError`. */
  branches(except?: string): Promise<readonly Branch[]>
  /** Local and remote-tracking branches (`origin/x`), newest first; `origin/HEAD` too. Throws `GitError`. */
  allBranches(): Promise<readonly Branch[]>
}

type Listed = Branch & { readonly isLocal: boolean }

/** `branches` that are asked for while `allBranches` is answered are taken from that answer: one process less. */
export function branchLists(repository: Repository): BranchLists {
  let running: Promise<readonly Listed[]> | null = null
  const listAll = () => {
    running ??= listBranches(repository, maxReferences, ['refs/heads', 'refs/remotes']).finally(() => {
      running = null
    })
    return running
  }
  return {
    allBranches: async () => (await listAll()).map(withoutPlace),
    branches: async (except) => {
      const all = running === null ? null : await running.catch(() => null)
      // Where the limit was reached, local branches may be missing.
      const isWhole = all !== null && all.length < maxReferences
      const local = isWhole ? all.filter(({ isLocal }) => isLocal) : await listBranches(repository, maxBranches, ['refs/heads'])
      return local
        .slice(0, maxBranches)
        .filter(({ commit }) => commit !== except)
        .map(withoutPlace)
    },
  }
}

function withoutPlace({ isLocal: _, ...branch }: Listed): Branch {
  return branch
}

async function listBranches({ root }: Repository, count: number, namespaces: readonly string[]): Promise<readonly Listed[]> {
  const format = '--format=%(objectname) %(committerdate:unix) %(refname)'
  const out = await askGit({ root, args: ['for-each-ref', format, '--sort=-committerdate', `--count=${count}`, ...namespaces] })
  return out
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      // A name may hold a line separator of Unicode, which a dot matches only with the flag.
      const [, commit, time, space, name] = /^([0-9a-f]+) (\d+) refs\/(heads|remotes)\/(.+)$/s.exec(line) ?? []
      return commit !== undefined && name !== undefined ? [{ commit, name, committedAt: Number(time), isLocal: space === 'heads' }] : []
    })
}
