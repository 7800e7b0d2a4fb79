import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** Where the texts of a root are kept that are not on disk. */
export function journalFolder(dataFolder: string, root: string): string {
  return join(dataFolder, 'journals', createHash('sha256').update(root).digest('hex').slice(0, 24))
}
