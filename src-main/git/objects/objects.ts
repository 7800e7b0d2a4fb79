import type { Repository } from '../repository'
import type { GitResult } from '../run-git'
import { readGit } from '../trusted/read-git'

export interface ObjectQuery {
  /** The command and its arguments; revisions start from a whole hash. */
  readonly args: readonly string[]
  readonly input?: string | Uint8Array
  /** The index that the query is about, where it is not the repository's own git that is asked. */
  readonly index?: string
  /** Milliseconds; 20,000 unless given. */
  readonly timeoutMs?: number
}

/** Runs queries about commits, trees and blobs that are named by hash. Throws `GitError` when the repository's objects may not be read. */
export interface Objects {
  (question: ObjectQuery): Promise<GitResult>
  /** As `Repository.prefix`: paths in a commit begin with it. */
  readonly prefix: string
}

/** Queries through the repository itself, whose settings git then reads. */
export function objectsOf({ root, prefix }: Repository): Objects {
  return Object.assign((question: ObjectQuery) => readGit({ root, ...question }), { prefix })
}
