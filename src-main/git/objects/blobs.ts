import { GitError, requireOutput } from '../run-git'
import type { Objects } from './objects'

export interface TreeEntry {
  readonly path: string
  readonly blob: string
}

/**
 * Regular files in the tree of a commit, relative to the opened folder: those at `paths`, of which there is at least one, and the own
 * entries of folders, which end in `/`. `isRecursive` enters folders. Throws `GitError`.
 */
export async function listTree(
  objects: Objects,
  commit: string,
  paths: readonly string[],
  isRecursive = false,
): Promise<readonly TreeEntry[]> {
  const asked = paths.map((path) => objects.prefix + path)
  const entries = parseTree(await readTree(objects, isRecursive ? ['-r', commit, '--', ...asked] : [commit, '--', ...asked]))
  return fromPrefix(objects, entries)
}

/** The own entries of the opened folder in the tree of a commit: regular files, and names of folders. Throws `GitError`. */
export async function listTop(
  objects: Objects,
  commit: string,
): Promise<{ readonly files: readonly TreeEntry[]; readonly folders: ReadonlySet<string> }> {
  const { prefix } = objects
  const listing = await readTree(objects, prefix === '' ? [commit] : [commit, '--', prefix])
  const folders = [...listing.matchAll(/(?:^|\0)040000 tree [0-9a-f]+\t([^\0]+)/g)].map(([, path = '']) => path.slice(prefix.length))
  return { files: fromPrefix(objects, parseTree(listing)), folders: new Set(folders) }
}

/**
 * As `listTop`, with the contents of those of `paths`, relative to the opened folder, that the commit has, by object id: one process instead
 * of two. `names` are those of all entries, links too; null when they are not known. Throws `GitError`.
 */
export async function readTop(objects: Objects, commit: string, paths: readonly string[]) {
  const { prefix } = objects
  const names = ['', ...paths.filter((path) => !path.includes('\n'))].map((path) => `${commit}:${prefix}${path}`.replace(/\/$/, ''))
  const output = requireOutput(await objects({ args: ['cat-file', '--batch'], input: `${names.join('\n')}\n` }))
  const contents = parseBatch(output)
  const [, tree = ''] = /^([0-9a-f]+) tree \d+\n/.exec(output.toString('latin1', 0, 100)) ?? []
  const bytes = contents.get(tree)
  // Missing: git says why, unless only the folder is.
  if (bytes === undefined) return { ...(await listTop(objects, commit)), names: null, contents }
  const entries = parseTreeObject(bytes, tree.length / 2)
  const files = entries.flatMap(({ mode, path, blob }) => (/^100\d{3}$/.test(mode) ? [{ path, blob }] : []))
  const folders = new Set(entries.flatMap(({ mode, path }) => (mode === '40000' ? [path] : [])))
  return { files, folders, names: new Set(entries.map(({ path }) => path)), contents }
}

function fromPrefix({ prefix }: Objects, entries: readonly TreeEntry[]): readonly TreeEntry[] {
  return entries.map(({ path, blob }) => ({ path: path.slice(prefix.length), blob }))
}

/** Regular files that are the own entries of a tree object. Throws `GitError`. */
export async function listOwnFiles(objects: Objects, tree: string): Promise<readonly TreeEntry[]> {
  return parseTree(await readTree(objects, [tree]))
}

async function readTree(objects: Objects, args: readonly string[]): Promise<string> {
  return requireOutput(await objects({ args: ['ls-tree', '-z', '--full-tree', ...args] })).toString('utf8')
}

/** Pure: "mode type object TAB path NUL" repeated; links, folders and submodules are left out. */
export function parseTree(listing: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line)
    return match?.[1] !== undefined && match[2] !== undefined ? [{ blob: match[1], path: match[2] }] : []
  })
}

/** Contents by object id, through one process. Objects that the repository does not hold are absent. Throws `GitError`. */
export async function readBlobs(objects: Objects, blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (blobs.length === 0) return new Map()
  const input = `${[...new Set(blobs)].join('\n')}\n`
  return parseBatch(requireOutput(await objects({ args: ['cat-file', '--batch'], input })))
}

/** Pure: "mode SPACE name NUL hash", repeated, with a binary hash of this length. */
export function parseTreeObject(bytes: Buffer, hashLength: number): readonly (TreeEntry & { readonly mode: string })[] {
  const entries: (TreeEntry & { readonly mode: string })[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at)
    const end = bytes.indexOf(0, at)
    if (space < 0 || end < space) break
    const next = end + 1 + hashLength
    const blob = bytes.toString('hex', end + 1, next)
    entries.push({ mode: bytes.toString('latin1', at, space), path: bytes.toString('utf8', space + 1, end), blob })
    at = next
  }
  return entries
}

/** Pure: "object type size LF content LF" or "name missing LF", repeated. Throws `GitError` when it is cut short. */
export function parseBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>()
  let at = 0
  while (at < output.length) {
    const end = output.indexOf(10, at)
    const header = output.toString('utf8', at, end < 0 ? output.length : end)
    at = end < 0 ? output.length : end + 1
    if (/ (?:missing|ambiguous|submodule)$/.test(header)) continue
    const [blob, , size] = header.split(' ')
    const length = Number(size)
    if (blob === undefined || !Number.isInteger(length) || at + length >= output.length) {
      throw new GitError('git sent an object that was cut short.', header)
    }
    contents.set(blob, output.subarray(at, at + length))
    at += length + 1
  }
  return contents
}

/** The object of each name (`commit:path`, relative to the opened folder), in the same order; null when it does not exist or is of another type. Throws `GitError`. */
export async function resolveObjects(
  objects: Objects,
  names: readonly string[],
  type: 'blob' | 'tree' = 'blob',
): Promise<readonly (string | null)[]> {
  if (names.length === 0) return []
  const full = names.map((name) => name.replace(':', () => `:${objects.prefix}`))
  const output = requireOutput(await objects({ args: ['cat-file', '--batch-check'], input: `${full.join('\n')}\n` }))
  const lines = output.toString('utf8').split('\n')
  const wanted = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+$`)
  return names.map((_, index) => wanted.exec(lines[index] ?? '')?.[1] ?? null)
}
