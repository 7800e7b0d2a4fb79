import { readDocument } from '../files/index'
import { GitError, openRestricted, openTrusted } from '../git/index'
import type { RepositoryPlace } from './repository-place'

/**
 * Whether a folder is the repository of a place: `same` when it has the commit that was checked out there or, where there is no
 * commit to look for, the same documents; `other` when it is a repository without that commit; `unknown` otherwise.
 */
export type RepositoryIdentity = 'same' | 'other' | 'unknown'

export async function compareRepository(place: RepositoryPlace | null, folder: string, isTrusted: boolean): Promise<RepositoryIdentity> {
  if (place === null) return 'unknown'
  const { head } = place
  if (head === null) return (await hasSameDocuments(place, folder)) ? 'same' : 'unknown'
  const found = await (isTrusted ? openTrusted : openRestricted)(folder)
  // Another folder of the same larger repository has the same commit.
  if (found.kind !== 'repository' || found.reader.repository.prefix !== place.prefix) return 'unknown'
  try {
    return (await found.reader.resolveCommit(head)) === head ? 'same' : 'other'
  } catch (error) {
    if (error instanceof GitError) return 'unknown'
    throw error
  }
}

async function hasSameDocuments({ documents }: RepositoryPlace, folder: string): Promise<boolean> {
  const known = Object.entries(documents)
  for (const [path, hash] of known) {
    const read = await readDocument(folder, path)
    if (read.kind !== 'text' || read.hash !== hash) return false
  }
  return known.length > 0
}
