import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from './repository'

/** Files that git keeps while something is not finished, the most telling first: a rebase has a CHERRY_PICK_HEAD too. */
const signs: readonly (readonly [file: string, sentence: string])[] = [
  ['rebase-merge', 'a rebase is under way'],
  ['rebase-apply/applying', 'patches are being applied'],
  ['rebase-apply', 'a rebase is under way'],
  ['MERGE_HEAD', 'a merge is under way'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick is under way'],
  ['REVERT_HEAD', 'a revert is under way'],
  ['BISECT_LOG', 'a bisect is under way'],
]

/** What is not finished, in words; null when nothing is. Reads files of the git folder only. Never throws. */
export async function readUnderway({ gitDir }: Repository): Promise<string | null> {
  for (const [file, sentence] of signs) {
    const present = await access(join(gitDir, file)).then(
      () => true,
      () => false,
    )
    if (present) return sentence
  }
  return null
}
