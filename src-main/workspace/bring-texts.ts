import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Outcome } from '#bridge'
import { isMissing } from '../base/is-missing'
import { carryTexts, countTexts } from './carry-texts'
import { compareRepository, type RepositoryIdentity } from './compare-repository'
import { journalFolder } from './journal-folder'
import { ok, problem } from './outcome'
import { readPlace } from './repository-place'

export interface CarryQuestion {
  /** Real paths. */
  readonly from: string
  readonly to: string
  readonly identity: Exclude<RepositoryIdentity, 'same'>
  readonly unsaved: number
  readonly kept: number
}

export interface LocatedInput {
  readonly dataFolder: string
  /** The root that is gone, and the one that the user chose for it. */
  readonly from: string
  readonly to: string
  readonly isTrusted: boolean
  /** Whether the texts go into the list of the new place; null when the user cancels. */
  readonly ask: (question: CarryQuestion) => Promise<boolean | null>
}

/** Brings the texts of a folder that is gone to the one that the user chose: as unsaved text only when it is the same repository. */
export async function bringLocatedTexts({ dataFolder, from, to, isTrusted, ask }: LocatedInput): Promise<Outcome> {
  if (from === to || !(await isMissing(from))) return ok()
  const { unsaved, kept } = await countTexts(dataFolder, from)
  if (unsaved + kept === 0) return ok()
  const identity = await compareRepository(await readPlace(journalFolder(dataFolder, from)), to, isTrusted)
  const isCarried = identity === 'same' || (await ask({ from, to, identity, unsaved, kept }))
  if (isCarried === null) return problem('cancelled', 'No folder was opened.')
  try {
    if (isCarried) await carryTexts({ dataFolder, from, to, into: identity === 'same' ? 'documents' : 'list' })
    return ok()
  } catch {
    return problem('failed', "The unsaved text could not be copied in the application's data. It stays with the old folder.")
  }
}

/** Brings the texts of places that are gone and whose repository is certainly this one. Returns their roots. */
export async function bringMovedTexts(dataFolder: string, to: string, isTrusted: boolean): Promise<readonly string[]> {
  const brought: string[] = []
  const folder = join(dataFolder, 'journals')
  for (const name of await readdir(folder).catch(() => [])) {
    const place = await readPlace(join(folder, name))
    if (place === null || place.root === to || place.carriedTo.includes(to) || !(await isMissing(place.root))) continue
    const { unsaved, kept } = await countTexts(dataFolder, place.root)
    if (unsaved + kept === 0 || (await compareRepository(place, to, isTrusted)) !== 'same') continue
    await carryTexts({ dataFolder, from: place.root, to, into: 'documents' })
    brought.push(place.root)
  }
  return brought
}
