import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../base/is-missing'
import { type JournalEntry, openJournal, openKeptTexts } from '../files/index'
import { journalFolder } from './journal-folder'
import { readPlace, writePlace } from './repository-place'

export interface CarryInput {
  readonly dataFolder: string
  /** Roots. */
  readonly from: string
  readonly to: string
  /** `documents`: unsaved text becomes unsaved text of the new place; `list`: it goes into its list of recovered texts. */
  readonly into: 'documents' | 'list'
}

/** Unsaved and kept texts of a root. */
export async function countTexts(dataFolder: string, root: string): Promise<{ readonly unsaved: number; readonly kept: number }> {
  const folder = journalFolder(dataFolder, root)
  const [unsaved, kept] = await Promise.all([openJournal(folder).list(), openKeptTexts(folder).list()])
  return { unsaved: unsaved.length, kept: kept.length }
}

/**
 * Copies the texts of a root to the place that it moved to. What that place has already stays: the other text goes into the list.
 * The copies at the old place stay as well, since a disk that was away may come back. Throws file system errors.
 */
export async function carryTexts({ dataFolder, from, to, into }: CarryInput): Promise<void> {
  const [source, target] = [journalFolder(dataFolder, from), journalFolder(dataFolder, to)]
  const journal = openJournal(target)
  const texts = openKeptTexts(target)
  const present = new Map((await journal.list()).map((entry): [string, JournalEntry] => [entry.path, entry]))
  for (const { path, text, shape, baseHash, savingHash } of await openJournal(source).list()) {
    if (present.get(path)?.text === text) continue
    if (into === 'documents' && !present.has(path)) await journal.write(path, { text, shape, baseHash, savingHash })
    else await texts.keep('discarded', path, text, `unsaved in ${from}`, shape)
  }
  for (const name of ['discarded', 'kept']) {
    if (!(await isMissing(join(source, name)))) await cp(join(source, name), join(target, name), { recursive: true, force: false })
  }
  const place = await readPlace(source)
  if (place !== null) await writePlace(source, { ...place, carriedTo: [...new Set([...place.carriedTo, to])] })
}
