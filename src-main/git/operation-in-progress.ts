import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from './repository'

/** Files that git keeps during an operation, the most specific first: a rebase has a CHERRY_PICK_HEAD too. */
const stateFiles: readonly (readonly [file: string, sentence: string])[] = [
  ['rebase-merge', 'a rebase is in progress'],
  ['rebase-apply/applying', 'patches are being applied'],
  ['rebase-apply', 'a rebase is in progress'],
  ['MERGE_HEAD', 'a merge is in progress'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick is in progress'],
  ['REVERT_HEAD', 'a revert is in progress'],
  ['BISECT_LOG', 'a bisect is in progress'],
]

/** The unfinished operation, as a clause; null when there is none. Reads files of the git folder only. Never throws. */
export async function readOperationInProgress({ gitDir }: Repository): Promise<string | null> {
  for (const [file, sentence] of stateFiles) {
    const present = await access(join(gitDir, file)).then(
      () => true,
      () => false,
    )
    if (present) return sentence
  }
  return null
}
