import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from './repository'
import { GitError, type GitResult, requireOutput } from './run-git'

/** A file of the index that git does not compare with the disk. */
export interface HiddenFile {
  /** Relative to the opened folder. */
  readonly path: string
  /** The staged object. */
  readonly blob: string
  /** `skip-worktree` marks what a sparse checkout leaves out, too. */
  readonly mark: 'skip-worktree' | 'assume-unchanged'
}

/** Runs `ls-files` with these arguments at the top level. */
export type ListIndex = (args: readonly string[]) => Promise<GitResult>

/** Paths of one command line, whose length the system limits. */
const batchSize = 1000

/** Those of the files at or below `paths` that git does not compare with the disk. Reads the index only. Throws `GitError`. */
export async function readHiddenFiles(
  { gitDir, prefix }: Repository,
  list: ListIndex,
  paths: readonly string[],
): Promise<readonly HiddenFile[]> {
  const stats = await lstat(join(gitDir, 'index')).catch(() => null)
  if (stats === null || paths.length === 0) return []
  if (!stats.isFile()) throw new GitError('The index of this repository is not a regular file, so it is not read.', '')
  const found: HiddenFile[] = []
  for (let at = 0; at < paths.length; at += batchSize) {
    const asked = paths.slice(at, at + batchSize).map((path) => prefix + path)
    const output = requireOutput(await list(['ls-files', '-v', '--stage', '-z', '--', ...asked]))
    found.push(...parseHiddenFiles(output.toString('utf8'), prefix))
  }
  return found
}

/** Pure: "tag SPACE mode SPACE object SPACE stage TAB path NUL", repeated. */
export function parseHiddenFiles(listing: string, prefix: string): readonly HiddenFile[] {
  return listing.split('\0').flatMap((line): HiddenFile[] => {
    const [, tag = '', blob = '', path = ''] = /^([A-Za-z]) 100\d{3} ([0-9a-f]+) 0\t([\s\S]+)$/.exec(line) ?? []
    if (tag.toUpperCase() === 'S') return [{ path: path.slice(prefix.length), blob, mark: 'skip-worktree' }]
    return tag === 'h' ? [{ path: path.slice(prefix.length), blob, mark: 'assume-unchanged' }] : []
  })
}
