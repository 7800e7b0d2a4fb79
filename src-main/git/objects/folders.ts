import { readBlobs } from './blobs'
import type { Objects } from './objects'

/** Names of the folders in each of the tree objects, through one process. Missing trees are absent. Throws `GitError`. */
export async function readSubfolders(objects: Objects, trees: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const contents = await readBlobs(objects, trees)
  return new Map([...contents].map(([tree, bytes]) => [tree, parseSubfolders(bytes, tree.length / 2)]))
}

/** Pure: "mode SPACE name NUL hash", repeated, with a binary hash of this length. */
export function parseSubfolders(bytes: Buffer, hashLength: number): readonly string[] {
  const names: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at)
    const end = bytes.indexOf(0, at)
    if (space < 0 || end < space) break
    if (bytes.toString('latin1', at, space) === '40000') names.push(bytes.toString('utf8', space + 1, end))
    at = end + 1 + hashLength
  }
  return names
}
