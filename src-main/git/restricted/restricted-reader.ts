import { join } from 'node:path'
import { type Branch, maxBranches } from '../branches'
import { repositoryStateBlockers } from '../commit/repository-state'
import type { GitReader } from '../git-reader'
import { readHiddenFiles } from '../hidden-files'
import type { ObjectQuery, Objects } from '../objects/objects'
import type { Repository } from '../repository'
import { GitError, type GitResult, requireOutput, runPrivateGit } from '../run-git'
import { findOutsideObjects } from './guard-objects'
import { parseShallow } from './parse-ref'
import { type PrivateGitFolder, privateGitFolder } from './private-git-folder'
import { readSmallText } from './read-small-file'
import { listBranches, listRemoteBranches, type Reference, readHeadFile, resolveRef } from './ref-files'
import { candidates, isHashLike, splitRevision } from './split-revision'

/** Reads references from files and objects through a private git folder, so that git reads neither settings nor work tree. Throws `GitError`. */
export async function restrictedReader(repository: Repository): Promise<GitReader> {
  const objects = await objectsOf(repository)
  const readTimes = shareRunning((commits) => readCommitTimes(objects, commits))
  return {
    repository,
    isTrusted: false,
    objects,
    head: () => readHeadFile(repository),
    branches: async () => (await sortByTime(await listBranches(repository), readTimes)).slice(0, maxBranches),
    allBranches: async () => {
      return sortByTime([...(await listBranches(repository)), ...(await listRemoteBranches(repository))], readTimes)
    },
    resolveCommit: (revision) => resolveCommit(repository, objects, revision),
    hiddenFiles: (paths) => readHiddenFiles(repository, (args) => objects({ args, index: join(repository.gitDir, 'index') }), paths),
    // Its path is a setting, and settings are not read.
    commitTemplate: async () => null,
    // Index, ignored files and identity are checked once the repository is trusted, and again before each commit.
    commitBlockers: () => repositoryStateBlockers(repository, () => readHeadFile(repository)),
  }
}

async function objectsOf(repository: Repository): Promise<Objects> {
  const withPrefix = (ask: (question: ObjectQuery) => Promise<GitResult>): Objects => Object.assign(ask, { prefix: repository.prefix })
  const reason = await findOutsideObjects(repository)
  if (reason !== null) {
    // HEAD can still be read.
    return withPrefix(async () => {
      throw new GitError(reason, '')
    })
  }
  const { sha } = await readHeadFile(repository)
  const content: PrivateGitFolder = {
    format: sha?.length === 64 ? 'sha256' : 'sha1',
    shallow: parseShallow((await readSmallText(join(repository.commonDir, 'shallow'))) ?? ''),
  }
  const objects = join(repository.commonDir, 'objects')
  return withPrefix(async (question) => {
    try {
      return await runPrivateGit({ root: repository.root, folder: await privateGitFolder(content), objects, ...question })
    } catch (error) {
      const stderr = `The temporary folder cannot be written to (${error instanceof Error ? error.message : String(error)}).`
      return { ok: false, code: null, stdout: Buffer.alloc(0), stderr, timedOut: false }
    }
  })
}

type ReadTimes = (commits: string) => Promise<ReadonlyMap<string, number>>

/** Without a remote, `branches` and `allBranches` ask the same at the same time. */
function shareRunning(read: ReadTimes): ReadTimes {
  const running = new Map<string, ReturnType<ReadTimes>>()
  return (commits) => {
    const result = running.get(commits) ?? read(commits).finally(() => running.delete(commits))
    running.set(commits, result)
    return result
  }
}

async function readCommitTimes(objects: Objects, commits: string): ReturnType<ReadTimes> {
  const args = ['rev-list', '--no-walk=unsorted', '--timestamp', '--ignore-missing', '--stdin']
  return parseTimes(requireOutput(await objects({ args, input: commits })).toString('utf8'))
}

/** The newest commit first; branches whose commit is missing are left out. */
async function sortByTime(references: readonly Reference[], readTimes: ReadTimes): Promise<readonly Branch[]> {
  if (references.length === 0) return []
  const times = await readTimes(`${[...new Set(references.map(({ commit }) => commit))].join('\n')}\n`)
  return references
    .flatMap((reference) => {
      const committedAt = times.get(reference.commit)
      return committedAt === undefined ? [] : [{ ...reference, committedAt }]
    })
    .sort((a, b) => b.committedAt - a.committedAt || (a.name < b.name ? -1 : 1))
}

/** Pure: "seconds SPACE hash LF", repeated. */
export function parseTimes(output: string): ReadonlyMap<string, number> {
  return new Map(
    output.split('\n').flatMap((line): [string, number][] => {
      const match = /^(\d+) ([0-9a-f]+)$/.exec(line)
      return match?.[1] !== undefined && match[2] !== undefined ? [[match[2], Number(match[1])]] : []
    }),
  )
}

async function resolveCommit(repository: Repository, objects: Objects, revision: string): Promise<string | null> {
  const split = splitRevision(revision)
  if (split.kind === 'hidden') {
    throw new GitError(
      `"${revision}" depends on settings or logs of the repository, which are not read. Name a branch, a tag or a commit.`,
      '',
    )
  }
  if (split.kind === 'none') return null
  const { base, steps } = split
  let start: string | null = null
  for (const name of candidates(base)) start ??= await resolveRef(repository, name)
  if (start === null && !isHashLike(base)) return null
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${start ?? base}${steps}^{commit}`]
  const result = await objects({ args })
  return result.ok ? result.stdout.toString('utf8').trim() : null
}
