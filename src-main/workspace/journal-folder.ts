import { createHash } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'

/** Folder of the discarded texts in that of the journal. */
export const discardedFolder = 'discarded'

/** Where the unsaved text of a root is kept. */
export function journalFolder(dataFolder: string, root: string): string {
  return join(dataFolder, 'journals', createHash('sha256').update(root).digest('hex').slice(0, 24))
}

/** Copies the unsaved and the discarded texts of a root to the journal of the place that it moved to; what that place has already stays. */
export async function carryJournal(dataFolder: string, from: string, to: string): Promise<void> {
  const options = { recursive: true, force: false, errorOnExist: false }
  for (const name of ['unsaved', discardedFolder])
    await cp(join(journalFolder(dataFolder, from), name), join(journalFolder(dataFolder, to), name), options).catch(() => undefined)
}
