import type { BranchLists } from './branches'
import type { Head } from './head'
import type { HiddenFile } from './hidden-files'
import type { Objects } from './objects/objects'
import type { Repository } from './repository'

/** All reads of a repository: a trusted one is read through git, any other without its settings. */
export interface GitReader extends BranchLists {
  readonly repository: Repository
  readonly isTrusted: boolean
  readonly objects: Objects
  /** Throws `GitError` when HEAD cannot be read. */
  head(): Promise<Head>
  /** The commit that a revision names; null when it names none. Throws `GitError` when that is unknown. */
  resolveCommit(revision: string): Promise<string | null>
  /** Those of the files at or below `paths` that git does not compare with the disk. Throws `GitError`. */
  hiddenFiles(paths: readonly string[]): Promise<readonly HiddenFile[]>
  /** Text of the configured commit.template; null without one. Never throws. */
  commitTemplate(): Promise<string | null>
  /** Why these documents cannot be committed, as sentences; empty when nothing that may be read prevents it. Never throws. */
  commitBlockers(paths: readonly string[]): Promise<readonly string[]>
}

export type FoundReader =
  /** With HEAD as it was then, where opening has read it on the way. */
  | { readonly kind: 'repository'; readonly reader: GitReader; readonly head: Head | null }
  /** Not in a git repository: `reason` is a sentence. */
  | { readonly kind: 'none'; readonly reason: string }
  /** git is missing, refuses, or may not be asked: `reason` is a sentence. */
  | { readonly kind: 'error'; readonly reason: string }
