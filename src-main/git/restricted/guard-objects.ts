import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isInside } from '../../base/is-inside'
import { realPath } from '../../base/real-path'
import type { Repository } from '../repository'
import { parseAlternates } from './parse-ref'
import { readSmallText } from './read-small-file'

/** As deep as git itself follows them. */
const maxDepth = 5

/**
 * Why the objects may not be read, as a sentence: git would go on to a place outside of the repository, over `alternates`
 * or over links. Null when it stays inside. Throws `GitError`.
 */
export async function findOutsideObjects({ root, commonDir }: Repository): Promise<string | null> {
  const isInRepository = (place: string) => isInside(commonDir, place) || isInside(root, place)
  return findOutside(join(commonDir, 'objects'), isInRepository, new Set())
}

async function findOutside(folder: string, isInRepository: (place: string) => boolean, seen: Set<string>): Promise<string | null> {
  const real = await realPath(folder)
  if (real === null) return isInRepository(resolve(folder)) ? null : outsideSentence(folder)
  if (!isInRepository(real)) return outsideSentence(folder)
  if (seen.has(real)) return null
  seen.add(real)
  if (seen.size > maxDepth) return 'This repository borrows objects over too many places. They are followed once the repository is trusted.'
  for (const part of [real, join(real, 'info'), join(real, 'pack')]) {
    const entries = await readdir(part, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isSymbolicLink()) continue
      const place = await realPath(join(part, entry.name))
      if (place !== null && !isInRepository(place)) return outsideSentence(join(part, entry.name))
    }
  }
  for (const place of parseAlternates((await readSmallText(join(real, 'info', 'alternates'))) ?? '')) {
    // Quoted paths come with escapes of their own; git writes none where a plain one does.
    const reason = place.startsWith('"') ? outsideSentence(place) : await findOutside(resolve(real, place), isInRepository, seen)
    if (reason !== null) return reason
  }
  return null
}

function outsideSentence(place: string): string {
  return `This repository takes objects from outside of itself, over ${place}. That is followed once the repository is trusted.`
}
