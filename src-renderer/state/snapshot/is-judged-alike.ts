import type { Snapshot } from '#bridge'

/** The part of a snapshot that says which judgement of which texts it shows. */
export type Judged = Pick<Snapshot, 'judgement' | 'judgedVersions'>

/** Whether two snapshots show the same judgement of the same texts. The judgement alone is also the same while its places only move. */
export function isJudgedAlike(one: Judged | null, other: Judged | null): boolean {
  return one?.judgement === other?.judgement && one?.judgedVersions === other?.judgedVersions
}
