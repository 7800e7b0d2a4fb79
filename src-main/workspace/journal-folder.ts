import { createHash } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the unsaved text of a root is kept. */
export function journalFolder(dataFolder: string, root: string): string {
  return join(dataFolder, 'journals', createHash('sha256').update(root).digest('hex').slice(0, 24))
}

/** Copies the unsaved text of a root to the journal of the place that it moved to; what that place has already stays. */
export async function carryJournal(dataFolder: string, from: string, to: string): Promise<void> {
  const options = { recursive: true, force: false, errorOnExist: false }
  await cp(join(journalFolder(dataFolder, from), 'unsaved'), join(journalFolder(dataFolder, to), 'unsaved'), options).catch(() => undefined)
}
