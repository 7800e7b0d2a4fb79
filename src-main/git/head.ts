import { gitError } from './run-git'
import { readGit } from './trusted/read-git'

export interface Head {
  /** Null when no branch is checked out (detached HEAD). */
  readonly branch: string | null
  /** Null before the first commit. */
  readonly sha: string | null
}

/** Arguments of `rev-parse` that print the commit of HEAD and the full name of its branch, each in a line; nothing before the first commit. */
export const headArguments: readonly string[] = ['--revs-only', 'HEAD^{commit}', '--symbolic-full-name', 'HEAD']

/** Pure: the lines that `headArguments` print; null when they do not say both, as where a branch is called HEAD. */
export function parseHead(lines: readonly string[]): Head | null {
  const [sha = '', name = ''] = lines
  if (lines.length !== 2 || !/^[0-9a-f]{40,64}$/.test(sha)) return null
  if (name === 'HEAD') return { branch: null, sha }
  return name.startsWith('refs/') ? { branch: branchOf(name), sha } : null
}

/** Throws `GitError` when git cannot read HEAD. */
export async function readHead({ root }: { readonly root: string }): Promise<Head> {
  const both = await readGit({ root, args: ['rev-parse', ...headArguments] })
  const known = both.ok ? parseHead(linesOf(both.stdout)) : null
  if (known !== null) return known
  const isUnborn = both.ok && both.stdout.length === 0
  const [name, commit] = await Promise.all([
    readGit({ root, args: ['symbolic-ref', '--quiet', 'HEAD'] }),
    isUnborn ? null : readGit({ root, args: ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'] }),
  ])
  const branch = name.ok ? branchOf(name.stdout.toString('utf8').replace(/\r?\n$/, '')) : null
  const sha = commit?.ok ? commit.stdout.toString('utf8').trim() : null
  if (branch === null && sha === null) throw gitError('git cannot read what is checked out.', name.ok ? '' : name.stderr)
  return { branch, sha }
}

/** Pure. Not trimmed: a name may end with a space that is not ASCII. */
export function linesOf(output: Buffer): readonly string[] {
  return output.toString('utf8').replace(/\n$/, '').split('\n')
}

function branchOf(name: string): string {
  return name.replace(/^refs\/heads\//, '')
}
