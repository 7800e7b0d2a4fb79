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

/** Local branches, at most 50, ordered by their last commit, newest first. Throws `GitError`. */
export function readBranches(repository: Repository): Promise<readonly Branch[]> {
  return listBranches(repository, maxBranches, ['refs/heads'])
}

/** Local and remote-tracking branches, newest first. Throws `GitError`. */
export function readAllBranches(repository: Repository): Promise<readonly Branch[]> {
  return listBranches(repository, maxReferences, ['refs/heads', 'refs/remotes'])
}

async function listBranches({ root }: Repository, count: number, namespaces: readonly string[]): Promise<readonly Branch[]> {
  const format = '--format=%(objectname) %(committerdate:unix) %(refname)'
  const out = await askGit({ root, args: ['for-each-ref', format, '--sort=-committerdate', `--count=${count}`, ...namespaces] })
  return out
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      // A name may hold a line separator of Unicode, which a dot matches only with the flag.
      const [, commit, time, name] = /^([0-9a-f]+) (\d+) refs\/(?:heads|remotes)\/(.+)$/s.exec(line) ?? []
      return commit !== undefined && name !== undefined ? [{ commit, name, committedAt: Number(time) }] : []
    })
}
