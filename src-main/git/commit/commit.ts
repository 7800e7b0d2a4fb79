import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromFolder } from '../from-folder'
import { type Head, readHead } from '../head'
import type { Repository } from '../repository'
import { type GitResult, runTrustedGit } from '../run-git'
import { askGit } from '../trusted/read-git'
import { checkCommit } from './commit-blockers'
import { backUpIndex, restoreIndex } from './index-backup'
import { readIndexEntries } from './index-entries'
import type { StagedBefore } from './undo-commit'

export type CommitOutcome =
  | {
      readonly ok: true
      readonly sha: string
      /** Output of hooks and git. */
      readonly output: string
      /** Files that a hook added to the commit, relative to the opened folder. */
      readonly extraFiles: readonly string[]
      /** For `undoCommit`. */
      readonly stagedBefore: StagedBefore
    }
  | {
      readonly ok: false
      readonly code: 'blocked' | 'moved' | 'nothing-to-commit' | 'git-refused' | 'timed-out'
      readonly message: string
      readonly detail: string
    }

export interface CommitInput {
  readonly repository: Repository
  /** Relative to the opened folder; exactly these are committed. */
  readonly paths: readonly string[]
  readonly message: string
  /** What the user was shown as checked out: a commit on anything else is refused. */
  readonly base: Head
  /** Limit of hooks and signing; 120,000 by default. */
  readonly timeoutMs?: number
}

/**
 * Commits exactly `paths`; other staged files stay staged. Runs the repository's hooks, filters and signing, so only
 * for a trusted repository. A failure leaves index and HEAD unchanged. Never throws.
 */
export async function commitDocuments(input: CommitInput): Promise<CommitOutcome> {
  const message = input.message.trimEnd()
  if (message.trim() === '' || message.includes('\0')) return blocked('The message is empty. Write in one line what the commit changes.')
  if (input.paths.length === 0) return blocked('No document is chosen. Choose at least one.')
  const { blockers, hasNothingToCommit, files } = await checkCommit(input.repository, input.paths)
  if (hasNothingToCommit) return { ok: false, code: 'nothing-to-commit', message: blockers.join(' '), detail: '' }
  if (blockers.length > 0) return blocked(blockers.join(' '))
  const folder = await mkdtemp(join(tmpdir(), 'spec-cockpit-commit-'))
  try {
    const file = join(folder, 'message')
    await writeFile(file, `${message}\n`, { mode: 0o600 })
    return await attempt(
      input,
      file,
      files.filter(({ isUntracked }) => isUntracked).map(({ path }) => input.repository.prefix + path),
    )
  } catch (error) {
    return { ok: false, code: 'git-refused', message: 'The commit failed.', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function attempt(input: CommitInput, messageFile: string, untracked: readonly string[]): Promise<CommitOutcome> {
  const { repository, timeoutMs = 120_000 } = input
  const { root, prefix } = repository
  const paths = input.paths.map((path) => prefix + path)
  const [before, backup, entries] = await Promise.all([readHead(repository), backUpIndex(repository), readIndexEntries(repository, paths)])
  if (before.branch !== input.base.branch || before.sha !== input.base.sha) {
    return { ok: false, code: 'moved', message: 'Another branch or commit is checked out than when this commit was drafted.', detail: '' }
  }
  if (untracked.length > 0) {
    const added = await runTrustedGit({ root, args: ['add', '--intent-to-add', '--', ...untracked.map(literal)] })
    if (!added.ok) return fail(input, added, () => restoreIndex(repository, backup, added.timedOut))
  }
  const args = ['commit', '--only', '--cleanup=verbatim', '-F', messageFile, '--', ...paths.map(literal)]
  const result = await runTrustedGit({ root, args, timeoutMs })
  const { sha } = await readHead(repository)
  // A hook that fails or hangs after the commit does not undo it.
  if (sha === null || sha === before.sha) return fail(input, result, () => restoreIndex(repository, backup, !result.ok && result.timedOut))
  return { ok: true, sha, output: outputOf(result), extraFiles: await readExtraFiles(input, sha), stagedBefore: { paths, entries } }
}

/** Hooks must not inherit GIT_LITERAL_PATHSPECS, so each path is marked as literal itself. */
function literal(path: string): string {
  return `:(top,literal)${path}`
}

async function readExtraFiles({ repository, paths }: CommitInput, sha: string): Promise<readonly string[]> {
  const args = ['diff-tree', '--root', '--no-commit-id', '--name-only', '-r', '-z', '--no-ext-diff', '--no-textconv', sha]
  const names = (await askGit({ root: repository.root, args })).toString('utf8').split('\0')
  return names
    .filter((name) => name !== '')
    .map((name) => fromFolder(repository, name))
    .filter((name) => !paths.includes(name))
}

async function fail(input: CommitInput, result: GitResult, restore: () => Promise<void>): Promise<CommitOutcome> {
  const detail = outputOf(result)
  try {
    await restore()
  } catch {
    const message = 'The commit failed, and another git command holds the index: run git status to see what is staged.'
    return { ok: false, code: 'git-refused', message, detail }
  }
  if (!result.ok && result.timedOut) {
    const seconds = Math.round((input.timeoutMs ?? 120_000) / 1000)
    const message = `The commit took longer than ${seconds} seconds and was stopped; a hook or the signing may be waiting. Nothing was changed.`
    return { ok: false, code: 'timed-out', message, detail }
  }
  if (/nothing (added )?to commit|no changes added/.test(detail)) {
    return { ok: false, code: 'nothing-to-commit', message: 'Nothing to commit: git sees no difference from the last commit.', detail }
  }
  const message = /gpg|signing failed|ssh-keygen/i.test(detail)
    ? 'The commit could not be signed. Nothing was changed. See the output of the signing program.'
    : 'A hook or git itself refused the commit. Nothing was changed. See its output.'
  return { ok: false, code: 'git-refused', message, detail }
}

function outputOf(result: GitResult): string {
  return [result.stdout.toString('utf8').trim(), result.stderr.trim()]
    .filter((part) => part !== '')
    .join('\n')
    .slice(-20_000)
}

function blocked(message: string): CommitOutcome {
  return { ok: false, code: 'blocked', message, detail: '' }
}
