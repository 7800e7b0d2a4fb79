import type { GitReader } from '../git-reader'
import { listTree, readBlobs } from './blobs'

/** The bytes of a regular file in HEAD; null when HEAD has none at `path`. Throws `GitError`. */
export async function readHeadFile({ objects, head }: Pick<GitReader, 'objects' | 'head'>, path: string): Promise<Buffer | null> {
  const { sha } = await head()
  if (sha === null) return null
  const entry = (await listTree(objects, sha, [path])).find((candidate) => candidate.path === path)
  return entry === undefined ? null : ((await readBlobs(objects, [entry.blob])).get(entry.blob) ?? null)
}
