import { parseTreeObject, readBlobs } from './blobs'
import type { Objects } from './objects'

/** Names of the folders in each of the tree objects, through one process. Missing trees are absent. Throws `GitError`. */
export async function readSubfolders(objects: Objects, trees: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const contents = await readBlobs(objects, trees)
  return new Map([...contents].map(([tree, bytes]) => [tree, parseSubfolders(bytes, tree.length / 2)]))
}

/** Pure: those of a tree object, with a binary hash of this length. */
export function parseSubfolders(bytes: Buffer, hashLength: number): readonly string[] {
  return parseTreeObject(bytes, hashLength).flatMap(({ mode, path }) => (mode === '40000' ? [path] : []))
}
