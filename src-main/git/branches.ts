import type { Repository } from './repository'
import { askGit } from './trusted/read-git'

export interface Branch {
  /** Without `refs/heads/`. */
  readonly name: string
  readonly commit: string
}

export const maxBranches = 50

/** Local branches, at most 50, ordered by their last commit, newest first. Throws `GitError`. */
export async function readBranches({ root }: Repository): Promise<readonly Branch[]> {
  const format = '--format=%(objectname) %(refname)'
  const out = await askGit({ root, args: ['for-each-ref', format, '--sort=-committerdate', `--count=${maxBranches}`, 'refs/heads'] })
  return out
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+) refs\/heads\/(.+)$/.exec(line)
      return match?.[1] !== undefined && match[2] !== undefined ? [{ commit: match[1], name: match[2] }] : []
    })
}
