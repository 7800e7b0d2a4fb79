import type { Branch } from './branches'
import type { Head } from './head'
import type { Objects } from './objects/objects'
import type { Repository } from './repository'

/** All that is read of a repository. Two kinds: of a trusted one through git, of any other without git seeing its settings. */
export interface GitReader {
  readonly repository: Repository
  readonly isTrusted: boolean
  readonly objects: Objects
  /** Throws `GitError` when it cannot be told. */
  head(): Promise<Head>
  /** Local branches, the one that was committed to last first; at most 50. Throws `GitError`. */
  branches(): Promise<readonly Branch[]>
  /** The commit that a revision names; null when it names none. Throws `GitError` when that cannot be told. */
  resolveCommit(revision: string): Promise<string | null>
  /** Text of the configured commit.template; null without one. Never throws. */
  commitTemplate(): Promise<string | null>
  /** Why these documents could not be committed, in sentences; empty when they could, as far as may be looked. Never throws. */
  commitBlockers(paths: readonly string[]): Promise<readonly string[]>
}

export type FoundReader =
  | { readonly kind: 'repository'; readonly reader: GitReader }
  /** Not a git repository, or not its top level: `reason` in words. */
  | { readonly kind: 'none'; readonly reason: string }
  /** git is missing, refuses, or may not be asked: `reason` in words. */
  | { readonly kind: 'error'; readonly reason: string }
