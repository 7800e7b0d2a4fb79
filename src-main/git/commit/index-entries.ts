import type { Repository } from '../repository'
import { askGit } from '../trusted/read-git'

export interface IndexEntry {
  /** Relative to the top level of the work tree. */
  readonly path: string
  /** Octal, such as "100644". */
  readonly mode: string
  readonly blob: string
  /** 0, or 1 to 3 for the sides of a conflict. */
  readonly stage: number
}

/** What is staged of these paths, which are relative to the top level of the work tree. Throws `GitError`. */
export async function readIndexEntries({ root }: Repository, paths: readonly string[]): Promise<readonly IndexEntry[]> {
  return parseIndexEntries((await askGit({ root, args: ['ls-files', '--stage', '-z', '--', ...paths] })).toString('utf8'))
}

/** Pure: "mode object stage TAB path NUL", repeated. */
export function parseIndexEntries(listing: string): readonly IndexEntry[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^(\d+) ([0-9a-f]+) ([0-3])\t([\s\S]+)$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined || match[4] === undefined) return []
    return [{ mode: match[1], blob: match[2], stage: Number(match[3]), path: match[4] }]
  })
}
