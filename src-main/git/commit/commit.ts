import { lstat, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Head, readHead } from '../head'
import type { Repository } from '../repository'
import { GitError, type GitResult, runTrustedGit } from '../run-git'
import { checkCommit } from './commit-blockers'
import { explainFailure, type FailedCommit, outputOf } from './commit-failure'
import { type HookChange, readHookChanges } from './hook-changes'
import { isMadeOn } from './is-made-on'
import { addFiles, copyIndex, entriesAt, type OwnIndex, readCommitInto } from './own-index'
import { removeOwnRefLocks } from './ref-locks'
import { lockedSentence } from './repository-state'
import { announceGit, IndexLocked, noteGit, withRunFolder } from './run-folder'
import type { StagedBefore } from './undo-commit'
import { updateIndex } from './update-index'

export interface MadeCommit {
  readonly ok: true
  readonly sha: string
  /** The branch that has it; another one than was shown when it was switched while a hook ran. */
  readonly branch: string | null
  /** Output of hooks and git. */
  readonly output: string
  /** Where the commit is not what was shown. */
  readonly hookChanges: readonly HookChange[]
  /** Chosen files that a hook rewrote on disk after they were taken into the commit; relative to the top level. */
  readonly rewritten: readonly string[]
  /** For `undoCommit`; null when the index could not be brought up to date. */
  readonly stagedBefore: StagedBefore | null
}

export type CommitOutcome = MadeCommit | FailedCommit

export interface CommitInput {
  readonly repository: Repository
  /** Relative to the opened folder; exactly these are committed. */
  readonly paths: readonly string[]
  readonly message: string
  /** What the user was shown as checked out: a commit on anything else is refused. */
  readonly base: Head
  /** Limit of hooks and signing; 120,000 by default. */
  readonly timeoutMs?: number
  /** Stops git, hooks and signing. */
  readonly signal?: AbortSignal
}

/**
 * Commits exactly `paths`; other staged files stay staged. Runs the repository's hooks, filters and signing, so only for a trusted
 * repository. The commit is made from an index of its own, while the lock of the repository's index is held: a failure, or a kill,
 * leaves index and HEAD unchanged. Never throws.
 */
export async function commitDocuments(input: CommitInput): Promise<CommitOutcome> {
  const message = input.message.trimEnd()
  if (message.includes('\0')) return blocked('The message holds a NUL character, which git cannot keep. Remove it, then commit.')
  if (!message.isWellFormed()) return blocked('The message holds half of a character, which git cannot keep. Remove it, then commit.')
  if (message.trim() === '') return blocked('The message is empty. Write in one line what the commit changes.')
  if (input.paths.length === 0) return blocked('No document is chosen. Choose at least one.')
  const { repository } = input
  const { blockers, hasNothingToCommit } = await checkCommit(repository, input.paths)
  if (hasNothingToCommit) return { ok: false, code: 'nothing-to-commit', message: blockers.join(' '), detail: '' }
  if (blockers.length > 0) return blocked(blockers.join(' '))
  const paths = input.paths.map((path) => repository.prefix + path)
  const record = { kind: 'commit', base: input.base.sha, target: null, paths, startedAt: Date.now() } as const
  try {
    return await withRunFolder(repository, record, async (folder) => {
      await writeFile(join(folder, 'message'), `${message}\n`, { mode: 0o600 })
      return attempt(input, paths, folder)
    })
  } catch (error) {
    if (error instanceof IndexLocked) return blocked(lockedSentence(repository))
    const detail = error instanceof GitError ? error.detail : ''
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'git-refused', message: `The commit failed: ${why}`, detail }
  }
}

async function attempt(input: CommitInput, paths: readonly string[], folder: string): Promise<CommitOutcome> {
  const { repository, base, timeoutMs = 120_000, signal } = input
  const { root } = repository
  const before = await readHead(repository)
  if (before.branch !== base.branch || before.sha !== base.sha) {
    return { ok: false, code: 'moved', message: 'Another branch or commit is checked out than when this commit was drafted.', detail: '' }
  }
  const disk = await readFiles(root, paths)
  const index = await copyIndex(repository, join(folder, 'index'))
  await readCommitInto(index, base.sha)
  const added = await addFiles(index, paths, signal)
  if (!added.ok) return fail(input, added, disk)
  const shown = await shownBlobs(index, paths)
  await announceGit(folder)
  const startedAt = Date.now()
  const result = await runTrustedGit({
    root,
    args: ['commit', '--cleanup=verbatim', '-F', join(folder, 'message')],
    timeoutMs,
    indexFile: index.file,
    onStart: noteGit(folder),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!result.ok && result.code === null) await removeOwnRefLocks(repository, { base: base.sha, target: null, startedAt })
  const head = await readHead(repository)
  // A hook that fails or hangs after the commit does not undo it.
  if (head.sha === null || head.sha === base.sha || !(result.ok || (await isMadeOn(repository, head.sha, base.sha)))) {
    return fail(input, result, disk)
  }
  const { sha, branch } = head
  const made = { repository, folder, base: base.sha, sha, paths }
  const stagedBefore = await updateIndex(made).catch(() => null)
  const [hookChanges, now] = await Promise.all([readHookChanges(repository, { ...made, shown }), readFiles(root, paths)])
  return { ok: true, sha, branch, output: outputOf(result), hookChanges, rewritten: changedFiles(disk, now), stagedBefore }
}

async function fail(input: CommitInput, result: GitResult, disk: ReadonlyMap<string, Buffer | null>): Promise<FailedCommit> {
  const now = await readFiles(input.repository.root, [...disk.keys()])
  const rewritten = changedFiles(disk, now).map((path) => path.slice(input.repository.prefix.length))
  return explainFailure(result, {
    rewritten,
    timeoutMs: input.timeoutMs ?? 120_000,
    isCancelled: input.signal?.aborted ?? false,
  })
}

async function shownBlobs(index: OwnIndex, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await entriesAt(index, paths)).map(({ path, blob }) => [path, blob]))
}

async function readFiles(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>> {
  const read = async (path: string) => ((await lstat(path)).isFile() ? readFile(path) : null)
  return new Map(await Promise.all(paths.map(async (path) => [path, await read(join(root, path)).catch(() => null)] as const)))
}

function changedFiles(before: ReadonlyMap<string, Buffer | null>, now: ReadonlyMap<string, Buffer | null>): readonly string[] {
  return [...before].flatMap(([path, bytes]) => {
    const after = now.get(path) ?? null
    const isSame = bytes === null || after === null ? bytes === after : bytes.equals(after)
    return isSame ? [] : [path]
  })
}

function blocked(message: string): FailedCommit {
  return { ok: false, code: 'blocked', message, detail: '' }
}
