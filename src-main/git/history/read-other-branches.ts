import { isRecordPath } from '#spec'
import type { Branch } from '../branches'
import type { GitReader } from '../git-reader'
import { listTree, readBlobs, resolveObjects } from '../objects/blobs'

export interface ElsewhereInput {
  readonly reader: Pick<GitReader, 'objects' | 'branches'>
  /** Ids of the decisions in a log's text. */
  readonly decisionIds: (text: string, path: string) => readonly string[]
  readonly textOf: (bytes: Buffer) => string
}

interface Elsewhere {
  readonly id: string
  readonly branch: string
}

/**
 * Decision ids at the tips of the other branches that HEAD's logs do not hold: each once a branch. `logs` are the paths
 * of the logs here; beside records in files of their own, the other files of their folders are read too. Throws `GitError`.
 */
export async function readElsewhere(
  input: ElsewhereInput,
  logs: readonly string[],
  sha: string,
  head: Readonly<Record<string, string>>,
): Promise<readonly Elsewhere[]> {
  const readable = logs.filter((path) => !path.includes('\n'))
  const others = (await input.reader.branches()).filter(({ commit }) => commit !== sha)
  if (readable.length === 0 || others.length === 0) return []
  const known = new Set(readable.flatMap((path) => input.decisionIds(head[path] ?? '', path)))
  const seen = new Set<string>()
  const found = [...(await inLogs(input, readable, others, sha)), ...(await inRecords(input, readable, others, sha))]
  return found.filter(({ id, branch }) => {
    const key = `${id}\0${branch}`
    return !known.has(id) && !seen.has(key) && seen.add(key)
  })
}

async function inLogs(
  input: ElsewhereInput,
  logs: readonly string[],
  others: readonly Branch[],
  sha: string,
): Promise<readonly Elsewhere[]> {
  const asked = [{ name: '', commit: sha }, ...others].flatMap(({ name, commit }) => logs.map((path) => ({ branch: name, commit, path })))
  const blobs = await resolveObjects(
    input.reader.objects,
    asked.map(({ commit, path }) => `${commit}:${path}`),
  )
  const here = new Set(blobs.slice(0, logs.length))
  const contents = await readBlobs(
    input.reader.objects,
    blobs.filter((blob): blob is string => blob !== null && !here.has(blob)),
  )
  const ids = new Map<string, readonly string[]>()
  return asked.flatMap(({ branch, path }, index) => {
    const blob = blobs[index] ?? ''
    const bytes = contents.get(blob)
    if (bytes === undefined) return []
    const read = ids.get(`${blob} ${path}`) ?? input.decisionIds(input.textOf(bytes), path)
    ids.set(`${blob} ${path}`, read)
    return read.map((id) => ({ id, branch }))
  })
}

/** Records that other branches have and this one does not, in the folders in which this one keeps its own. */
async function inRecords(
  input: ElsewhereInput,
  logs: readonly string[],
  others: readonly Branch[],
  sha: string,
): Promise<readonly Elsewhere[]> {
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
  const found: Elsewhere[] = []
  const read = new Map<string, readonly string[]>()
  // One tree after the other: branches share most of theirs, and each that is new costs a process.
  for (const [index, { branch, folder }] of asked.entries()) {
    const tree = trees[index] ?? null
    if (tree === null || here.has(tree)) continue
    const ids = read.get(tree) ?? (await newIds(input, tree, folder, new Set(logs)))
    read.set(tree, ids)
    found.push(...ids.map((id) => ({ id, branch })))
  }
  return found
}

async function newIds(input: ElsewhereInput, tree: string, folder: string, known: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = (await listTree(input.reader.objects, tree, []))
    .map(({ path, blob }) => ({ path: `${folder}/${path}`, blob }))
    .filter(({ path }) => isRecordPath(path) && !known.has(path))
  const contents = await readBlobs(
    input.reader.objects,
    entries.map(({ blob }) => blob),
  )
  return entries.flatMap(({ path, blob }) => {
    const bytes = contents.get(blob)
    return bytes === undefined ? [] : input.decisionIds(input.textOf(bytes), path)
  })
}
