import type { Repository } from './repository'
import { gitError } from './run-git'
import { readGit } from './trusted/read-git'

export interface Head {
  /** Null when no branch is checked out (detached HEAD). */
  readonly branch: string | null
  /** Null before the first commit. */
  readonly sha: string | null
}

/** Throws `GitError` when git cannot read HEAD. */
export async function readHead({ root }: Repository): Promise<Head> {
  const [name, commit] = await Promise.all([
    readGit({ root, args: ['symbolic-ref', '--quiet', 'HEAD'] }),
    readGit({ root, args: ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'] }),
  ])
  const branch = name.ok
    ? name.stdout
        .toString('utf8')
        // Not trimmed: a name may end with a space that is not ASCII.
        .replace(/\r?\n$/, '')
        .replace(/^refs\/heads\//, '')
    : null
  const sha = commit.ok ? commit.stdout.toString('utf8').trim() : null
  if (branch === null && sha === null) throw gitError('git cannot read what is checked out.', name.ok ? '' : name.stderr)
  return { branch, sha }
}
