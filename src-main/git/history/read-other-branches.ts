import { isRecordPath } from '#spec'
import type { Branch } from '../branches'
import type { GitReader } from '../git-reader'
import { listOwnFiles, readBlobs, resolveObjects } from '../objects/blobs'
import { type LogText, logKey, type ReadDecisionIds, readIds } from './branch-logs'

export interface OtherBranchesInput {
  readonly reader: Pick<GitReader, 'objects' | 'branches'>
  readonly decisionIds: ReadDecisionIds
  readonly textOf: (bytes: Buffer) => string
}

interface BranchId {
  readonly id: string
  readonly branch: string
}

interface BranchLog extends LogText {
  readonly branch: string
}

/**
 * Decision ids at the tips of other branches that HEAD's logs do not have, each once a branch. `logs` are the paths
 * of the logs here; beside records in files of their own, the other files of their folders are read too. Throws `GitError`.
 */
export async function readOtherBranches(
  input: OtherBranchesInput,
  logs: readonly string[],
  sha: string,
  head: Readonly<Record<string, string>>,
): Promise<readonly BranchId[]> {
  const readable = logs.filter((path) => !path.includes('\n'))
  if (readable.length === 0) return []
  const others = await input.reader.branches(sha)
  if (others.length === 0) return []
  const found = [...(await readLogs(input, readable, others, sha)), ...(await readRecords(input, readable, others, sha))]
  if (found.length === 0) return []
  const own = readable.map((path): LogText => ({ path, text: head[path] ?? '', blob: '' }))
  const known = new Set([...(await readIds(own, input.decisionIds)).values()].flat())
  const ids = await readIds(found, input.decisionIds)
  const seen = new Set<string>()
  return found
    .flatMap((log) => (ids.get(logKey(log)) ?? []).map((id) => ({ id, branch: log.branch, path: log.path })))
    .filter(({ id, branch, path }) => {
      const key = `${id}\0${branch}\0${path}`
      return !known.has(id) && !seen.has(key) && seen.add(key)
    })
}

async function readLogs(
  input: OtherBranchesInput,
  logs: readonly string[],
  others: readonly Branch[],
  sha: string,
): Promise<readonly BranchLog[]> {
  const asked = [{ name: '', commit: sha }, ...others].flatMap(({ name, commit }) => logs.map((path) => ({ branch: name, commit, path })))
  const blobs = await resolveObjects(
    input.reader.objects,
    asked.map(({ commit, path }) => `${commit}:${path}`),
  )
  const here = new Set(blobs.slice(0, logs.length))
  const texts = await readTexts(
    input,
    blobs.filter((blob): blob is string => blob !== null && !here.has(blob)),
  )
  return asked.flatMap(({ branch, path }, index) => {
    const blob = blobs[index] ?? ''
    const text = texts.get(blob)
    return text === undefined ? [] : [{ branch, path, blob, text }]
  })
}

/** Records of other branches that this one does not have, in this branch's record folders. */
async function readRecords(
  input: OtherBranchesInput,
  logs: readonly string[],
  others: readonly Branch[],
  sha: string,
): Promise<readonly BranchLog[]> {
  const { objects } = input.reader
  const folders = [...new Set(logs.filter(isRecordPath).map((path) => path.slice(0, path.lastIndexOf('/'))))]
  const asked = [{ name: '', commit: sha }, ...others].flatMap(({ name, commit }) =>
    folders.map((folder) => ({ branch: name, commit, folder })),
  )
  const trees = await resolveObjects(
    objects,
    asked.map(({ commit, folder }) => `${commit}:${folder}`),
    'tree',
  )
  const here = new Set(trees.slice(0, folders.length))
  const found: BranchLog[] = []
  const read = new Map<string, readonly LogText[]>()
  // Sequential, since branches share most trees and each new tree costs a process.
  for (const [index, { branch, folder }] of asked.entries()) {
    const tree = trees[index] ?? null
    if (tree === null || here.has(tree)) continue
    const records = read.get(tree) ?? (await readNewRecords(input, tree, folder, new Set(logs)))
    read.set(tree, records)
    found.push(...records.map((record) => ({ ...record, branch })))
  }
  return found
}

async function readNewRecords(
  input: OtherBranchesInput,
  tree: string,
  folder: string,
  known: ReadonlySet<string>,
): Promise<readonly LogText[]> {
  const entries = (await listOwnFiles(input.reader.objects, tree))
    .map(({ path, blob }) => ({ path: `${folder}/${path}`, blob }))
    .filter(({ path }) => isRecordPath(path) && !known.has(path))
  const texts = await readTexts(
    input,
    entries.map(({ blob }) => blob),
  )
  return entries.flatMap(({ path, blob }) => {
    const text = texts.get(blob)
    return text === undefined ? [] : [{ path, blob, text }]
  })
}

/** Texts by object; missing objects are absent. */
async function readTexts(input: OtherBranchesInput, blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contents = await readBlobs(input.reader.objects, blobs)
  return new Map([...contents].map(([blob, bytes]) => [blob, input.textOf(bytes)]))
}
