import type { Judgement } from '#spec'

export interface StoredJudgement {
  readonly judgement: Judgement
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Commit that was checked out; null when there is none. */
  readonly head: string | null
  /** SHA-256, hex, of the judged text of each document, by path. */
  readonly hashes: ReadonlyMap<string, string>
}
