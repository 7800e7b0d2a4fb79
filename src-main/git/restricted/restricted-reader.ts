import { join } from 'node:path'
import { type Branch, maxBranches } from '../branches'
import { repositoryStateBlockers } from '../commit/repository-state'
import type { GitReader } from '../git-reader'
import { readHiddenFiles } from '../hidden-files'
import type { ObjectQuery, Objects } from '../objects/objects'
import type { QueryMemo } from '../objects/query-memo'
import type { Repository } from '../repository'
import { GitError, type GitResult, runPrivateGit } from '../run-git'
import { findOutsideObjects } from './guard-objects'
import { parseShallow } from './parse-ref'
import { type PrivateGitFolder, privateGitFolder } from './private-git-folder'
import { readSmallText } from './read-small-file'
import { listBranches, listRemoteBranches, type Reference, readHeadFile, resolveRef } from './ref-files'
import { candidates, isHashLike, splitRevision } from './split-revision'

/** Reads references from files and objects through a private git folder, so that git reads neither settings nor work tree. Throws `GitError`. */
export async function restrictedReader(repository: Repository, memo: QueryMemo): Promise<GitReader> {
  const objects = await objectsOf(repository)
  await memo.begin(repository, false)
  const readTimes: ReadTimes = (commits) => memo.commitTimes.read(objects, commits)
  return {
    repository,
    isTrusted: false,
    objects: memo.wrap(objects),
    head: () => readHeadFile(repository),
    branches: async (except) => {
      const all = await listBranches(repository)
      if (all.every(({ commit }) => commit === except)) return []
      return (await sortByTime(all, readTimes)).slice(0, maxBranches).filter(({ commit }) => commit !== except)
    },
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

type ReadTimes = (commits: ReadonlySet<string>) => Promise<ReadonlyMap<string, number>>

/** The newest commit first; branches whose commit is missing are left out. */
async function sortByTime(references: readonly Reference[], readTimes: ReadTimes): Promise<readonly Branch[]> {
  if (references.length === 0) return []
  const times = await readTimes(new Set(references.map(({ commit }) => commit)))
  return references
    .flatMap((reference) => {
      const committedAt = times.get(reference.commit)
      return committedAt === undefined ? [] : [{ ...reference, committedAt }]
    })
    .sort((a, b) => b.committedAt - a.committedAt || (a.name < b.name ? -1 : 1))
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
