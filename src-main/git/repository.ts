import { realpath } from 'node:fs/promises'
import { findGit } from './find-git'
import { findPrefixBlocker, findTop } from './find-top'
import { foreignOwnerSentence } from './foreign-owner'
import { type Head, headArguments, linesOf, parseHead } from './head'
import { readGit } from './trusted/read-git'

export interface Repository {
  /** Real path of the top level of the work tree. */
  readonly root: string
  /** The opened folder relative to `root`: empty, or with a slash at its end. Documents are named relative to the opened folder. */
  readonly prefix: string
  /** Absolute; differs from `commonDir` in a linked work tree. */
  readonly gitDir: string
  readonly commonDir: string
}

interface RepositoryAtHead {
  readonly kind: 'repository'
  readonly repository: Repository
  /** HEAD as it was then; null where the one question to git did not answer it. */
  readonly head: Head | null
}

export type FoundRepository = Omit<RepositoryAtHead, 'head'> | NoRepository

type NoRepository =
  /** Not in a git repository: `reason` is a sentence. */
  | { readonly kind: 'none'; readonly reason: string }
  /** git itself is missing or refuses: `reason` is a sentence. */
  | { readonly kind: 'error'; readonly reason: string }

/** The repository whose work tree the folder is the top level or a part of. Runs none of the repository's programs. Never throws. */
export async function openRepository(folder: string): Promise<FoundRepository> {
  const found = await openRepositoryAtHead(folder)
  return found.kind === 'repository' ? { kind: 'repository', repository: found.repository } : found
}

/** As `openRepository`, with HEAD from the same process. */
export async function openRepositoryAtHead(folder: string): Promise<RepositoryAtHead | NoRepository> {
  const opened = await realpath(folder).catch(() => null)
  if (opened === null) return { kind: 'none', reason: 'The folder does not exist.' }
  const { root, prefix } = await findTop(opened)
  const blocker = findPrefixBlocker(prefix)
  if (blocker !== null) return { kind: 'error', reason: blocker }
  if ((await findGit(root)) === null) {
    return { kind: 'error', reason: 'git was not found on this machine. Install it, then open the folder again.' }
  }
  const args = ['rev-parse', '--path-format=absolute', '--show-toplevel', '--absolute-git-dir', '--git-common-dir', ...headArguments]
  const result = await readGit({ root, args })
  if (!result.ok) return explainFailure(result.stderr)
  const [top, gitDir, commonDir, ...head] = linesOf(result.stdout)
  if (top === undefined || gitDir === undefined || commonDir === undefined) {
    return { kind: 'error', reason: 'git gave unexpected output for this folder.' }
  }
  if ((await realpath(top).catch(() => top)) !== root) {
    return { kind: 'none', reason: `The files of this repository are in another folder, ${top}. Open that folder instead.` }
  }
  return { kind: 'repository', repository: { root, prefix, gitDir, commonDir }, head: parseHead(head) }
}

function explainFailure(stderr: string): NoRepository {
  const owner = foreignOwnerSentence(stderr)
  if (owner !== null) return { kind: 'error', reason: owner }
  if (stderr.includes('must be run in a work tree') || stderr.includes('cannot use bare repository'))
    return { kind: 'none', reason: 'This is a bare repository: it has no files to work on.' }
  if (stderr.includes('not a git repository')) return { kind: 'none', reason: 'This folder is not in a git repository.' }
  return { kind: 'error', reason: `git cannot read this repository: ${stderr.trim().split('\n')[0] ?? 'it gave no reason'}` }
}
