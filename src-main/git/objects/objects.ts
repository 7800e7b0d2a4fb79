import type { Repository } from '../repository'
import type { GitResult } from '../run-git'
import { readGit } from '../trusted/read-git'

export interface ObjectQuery {
  /** The command and its arguments; revisions start from a whole hash. */
  readonly args: readonly string[]
  readonly input?: string | Uint8Array
  /** Milliseconds; 20,000 unless given. */
  readonly timeoutMs?: number
}

/** Answers questions about commits, trees and blobs that are named by hash, and about nothing else of a repository. Throws `GitError` when they may not be read at all. */
export type Objects = (question: ObjectQuery) => Promise<GitResult>

/** Asked through the repository itself, whose settings git then reads. */
export function objectsOf({ root }: Repository): Objects {
  return (question) => readGit({ root, ...question })
}
