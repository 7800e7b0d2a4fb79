import { join } from 'node:path'
import { fromFolder, isOutsideFolder } from '../from-folder'
import { readHead } from '../head'
import type { Repository } from '../repository'
import { GitError, runQuietGit } from '../run-git'
import { askGit, readGit } from '../trusted/read-git'
import { outputOf } from './commit-failure'
import { type CommitObject, parseCommitObject } from './commit-object'
import type { IndexEntry } from './index-entries'
import { copyIndex, putInPlace, setEntries } from './own-index'
import { removeOwnRefLocks } from './ref-locks'
import { lockedSentence, repositoryStateBlockers } from './repository-state'
import { announceGit, IndexLocked, noteGit, withRunFolder } from './run-folder'

/** The last commit of the current branch. */
export interface LastCommit {
  readonly sha: string
  readonly message: string
  /** Relative to the opened folder. */
  readonly paths: readonly string[]
  /** Why it cannot be undone, as a sentence; null when it can. */
  readonly blocker: string | null
}

/** What was staged of some paths, relative to the top level, before a commit of them. */
export interface StagedBefore {
  readonly paths: readonly string[]
  readonly entries: readonly IndexEntry[]
}

export type UndoOutcome =
  | { readonly ok: true; readonly undone: LastCommit }
  | { readonly ok: false; readonly message: string; readonly detail: string }

/** Null before the first commit. Reads only. Throws `GitError`. */
export async function readLastCommit(repository: Repository): Promise<LastCommit | null> {
  return (await read(repository))?.last ?? null
}

/**
 * Moves the branch back to the parent of its last commit, which must still be `sha`. Files stay as they are, and so does what is
 * staged, but for the paths of `stagedBefore`, which become staged as they were. Runs no hook. All or nothing. Never throws.
 */
export async function undoCommit(repository: Repository, sha: string, stagedBefore: StagedBefore | null): Promise<UndoOutcome> {
  try {
    const found = await read(repository)
    if (found === null) return refuse('There is no commit to undo.')
    const { last, parent } = found
    if (last.sha !== sha) return refuse('Another commit was made since. Look at the last commit again.')
    if (last.blocker !== null || parent === undefined) return refuse(last.blocker ?? 'This commit has no parent.')
    const paths = stagedBefore?.paths ?? []
    const record = { kind: 'undo', base: sha, target: parent, paths, startedAt: Date.now() } as const
    return await withRunFolder(repository, record, async (folder) => {
      const next = stagedBefore === null ? null : await copyIndex(repository, join(folder, 'next'))
      if (next !== null && stagedBefore !== null) await setEntries(next, stagedBefore.paths, stagedBefore.entries, sha.length)
      await announceGit(folder)
      const startedAt = Date.now()
      const args = ['update-ref', '-m', 'undo: move back by one commit', 'HEAD', parent, sha]
      const moved = await runQuietGit({ root: repository.root, args, onStart: noteGit(folder) })
      if (!moved.ok && moved.code === null) await removeOwnRefLocks(repository, { base: sha, target: parent, startedAt })
      // A git that was killed may have moved it before.
      if ((await readHead(repository)).sha !== parent) {
        return {
          ok: false,
          message: 'git refused to undo the commit. It is still there, and nothing else was changed.',
          detail: outputOf(moved),
        }
      }
      if (next !== null) await putInPlace(next)
      return { ok: true, undone: last }
    })
  } catch (error) {
    if (error instanceof IndexLocked) return refuse(lockedSentence(repository))
    const detail = error instanceof GitError ? error.detail : ''
    return { ok: false, message: error instanceof Error ? error.message : String(error), detail }
  }
}

interface Found {
  readonly last: LastCommit
  /** The only parent, if there is exactly one. */
  readonly parent: string | undefined
}

async function read(repository: Repository): Promise<Found | null> {
  const { root } = repository
  const head = await readHead(repository)
  const { sha } = head
  if (sha === null) return null
  const [object, names, state] = await Promise.all([
    askGit({ root, args: ['cat-file', 'commit', sha] }),
    askGit({
      root,
      args: ['diff-tree', '--root', '--no-commit-id', '--name-only', '-r', '-z', '--no-ext-diff', '--no-textconv', sha, '--'],
    }),
    repositoryStateBlockers(repository, async () => head),
  ])
  const commit = parseCommitObject(object)
  const paths = names
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => fromFolder(repository, name))
  const blocker =
    state[0] ?? outsideBlocker(repository, paths) ?? (await parentBlocker(repository, commit)) ?? (await publishedBlocker(repository, sha))
  return { last: { sha, message: commit.message, paths, blocker }, parent: commit.parents[0] }
}

async function parentBlocker({ root }: Repository, { parents }: CommitObject): Promise<string | null> {
  const [parent] = parents
  if (parent === undefined) return 'This is the first commit of the branch: there is none before it to go back to.'
  if (parents.length > 1) return 'The last commit is a merge. To undo it, run git reset --merge HEAD~1.'
  const isPresent = (await readGit({ root, args: ['cat-file', '-e', `${parent}^{commit}`] })).ok
  return isPresent ? null : 'The commit before the last one is not in this copy of the repository, which is shallow.'
}

/** Undoing leaves what was committed as staged, and nothing outside the opened folder is staged. */
function outsideBlocker({ root }: Repository, paths: readonly string[]): string | null {
  const count = paths.filter(isOutsideFolder).length
  if (count === 0) return null
  return `The last commit also changes ${count === 1 ? '1 file' : `${count} files`} outside this folder. Open ${root} to undo it.`
}

/** A commit that others may have must stay in the history. */
async function publishedBlocker({ root }: Repository, sha: string): Promise<string | null> {
  const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${sha}`, 'refs/remotes', 'refs/tags']
  const name = (await askGit({ root, args })).toString('utf8').trim()
  if (name === '') return null
  const short = name.replace(/^refs\/(?:remotes|tags)\//, '')
  return name.startsWith('refs/tags/')
    ? `The tag ${short} names the last commit, so it stays. Commit a correction instead.`
    : `${short} has the last commit already, so it stays. Commit a correction instead.`
}

function refuse(message: string): UndoOutcome {
  return { ok: false, message, detail: '' }
}
