import { readdir, readlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isInside } from '../../base/is-inside'
import { realPath } from '../../base/real-path'
import type { Branch } from '../branches'
import type { Head } from '../head'
import type { Repository } from '../repository'
import { GitError } from '../run-git'
import { isRefName, type LooseRef, parseLooseRef, parsePackedRefs } from './parse-ref'
import { readSmallText } from './read-small-file'

/** The limit of git itself. */
const maxSymbolicRefs = 5
const maxFolders = 2000
const maxBranches = 20_000
const heads = 'refs/heads/'

/** A branch before its commit is read. */
export type Reference = Omit<Branch, 'committedAt'>

type Packed = () => Promise<ReadonlyMap<string, string>>

/** HEAD, read from files. Throws `GitError`. */
export async function readHeadFile(repository: Repository): Promise<Head> {
  const head = await readLooseRef(repository, 'HEAD')
  if (head === null) throw new GitError('HEAD is not a valid reference, so what is checked out is unknown.', '')
  if (head.kind === 'hash') return { branch: null, sha: head.hash }
  const branch = head.target.startsWith(heads) ? head.target.slice(heads.length) : head.target
  return { branch, sha: await resolveRef(repository, head.target) }
}

/** The hash of a reference, resolved through symbolic references; null when it does not exist. Throws `GitError`. */
export async function resolveRef(repository: Repository, name: string): Promise<string | null> {
  return resolveName(repository, name, packedRefsReader(repository))
}

/** All local branches, unordered; invalid ones are left out, as by git. Throws `GitError`. */
export function listBranches(repository: Repository): Promise<readonly Reference[]> {
  return listRefs(repository, heads)
}

/** All remote-tracking branches, unordered; invalid ones are left out, as by git. Throws `GitError`. */
export function listRemoteBranches(repository: Repository): Promise<readonly Reference[]> {
  return listRefs(repository, 'refs/remotes/')
}

/** `space` ends in a slash. */
async function listRefs(repository: Repository, space: string): Promise<readonly Reference[]> {
  const packed = packedRefsReader(repository)
  const names = new Set(await listLooseNames(join(repository.commonDir, ...space.split('/')), space))
  for (const name of (await packed()).keys()) if (name.startsWith(space)) names.add(name.slice(space.length))
  const branches: Reference[] = []
  for (const name of [...names].slice(0, maxBranches)) {
    const commit = await resolveName(repository, `${space}${name}`, packed).catch(nullWhenBroken)
    if (commit !== null) branches.push({ name, commit })
  }
  return branches
}

function nullWhenBroken(error: unknown): null {
  if (error instanceof GitError) return null
  throw error
}

async function resolveName(repository: Repository, name: string, packed: Packed): Promise<string | null> {
  let at = name
  for (let step = 0; step <= maxSymbolicRefs; step++) {
    const loose = await readLooseRef(repository, at)
    if (loose === null) return (await packed()).get(at) ?? null
    if (loose.kind === 'hash') return loose.hash
    at = loose.target
  }
  throw new GitError(`${name} is a chain of symbolic references that is too long.`, '')
}

async function readLooseRef(repository: Repository, name: string): Promise<LooseRef | null> {
  if (!isRefName(name)) return null
  const place = isPerWorkTree(name) ? repository.gitDir : repository.commonDir
  const path = join(place, ...name.split('/'))
  const folder = await realPath(dirname(path))
  if (folder !== null && !isInside(place, folder))
    throw new GitError(`${path} is reached through a link that leads out of the git folder.`, '')
  // Old repositories use a symbolic link instead of "ref:".
  const link = await readlink(path).catch(() => null)
  const content = link === null ? await readSmallText(path) : `ref: ${link}`
  if (content === null) return null
  const ref = parseLooseRef(content)
  if (ref === null) throw new GitError(`${path} is not a valid reference.`, '')
  return ref
}

/** References that each work tree has itself; all others are shared. */
function isPerWorkTree(name: string): boolean {
  return !name.startsWith('refs/') || /^refs\/(bisect|worktree|rewritten)\//.test(name)
}

function packedRefsReader({ commonDir }: Repository): Packed {
  let read: Promise<ReadonlyMap<string, string>> | null = null
  return () => {
    read ??= readSmallText(join(commonDir, 'packed-refs')).then((content) => parsePackedRefs(content ?? ''))
    return read
  }
}

/** Names of the files below the folder of a name space, relative to it. Links are not entered. */
async function listLooseNames(folder: string, space: string): Promise<readonly string[]> {
  const names: string[] = []
  const waiting = ['']
  for (let at = 0; at < waiting.length && at < maxFolders; at++) {
    const above = waiting[at] ?? ''
    for (const entry of await readdir(join(folder, above), { withFileTypes: true }).catch(() => [])) {
      const name = `${above}${entry.name}`
      if (entry.isDirectory()) waiting.push(`${name}/`)
      else if (isRefName(`${space}${name}`)) names.push(name)
    }
  }
  return names
}
