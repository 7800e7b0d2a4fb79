import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isInside } from '../../base/is-inside'
import { realPath } from '../../base/real-path'
import type { Repository } from '../repository'
import { parseAlternates } from './parse-ref'
import { readSmallText } from './read-small-file'

/** The limit of git itself. */
const maxDepth = 5

/**
 * Why the objects may not be read, as a sentence: git would read outside the repository through `alternates` or links. Null
 * when it would not. Throws `GitError`.
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
  if (seen.size > maxDepth) return 'This repository uses objects of too many other folders. They are read once the repository is trusted.'
  for (const part of [real, join(real, 'info'), join(real, 'pack')]) {
    const entries = await readdir(part, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isSymbolicLink()) continue
      const place = await realPath(join(part, entry.name))
      if (place !== null && !isInRepository(place)) return outsideSentence(join(part, entry.name))
    }
  }
  for (const place of parseAlternates((await readSmallText(join(real, 'info', 'alternates'))) ?? '')) {
    // Quoted paths may have escapes, which are not decoded here; git rarely writes them.
    const reason = place.startsWith('"') ? outsideSentence(place) : await findOutside(resolve(real, place), isInRepository, seen)
    if (reason !== null) return reason
  }
  return null
}

function outsideSentence(place: string): string {
  return `This repository uses objects outside its folder, through ${place}. They are read once the repository is trusted.`
}
