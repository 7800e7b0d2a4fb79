import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Data that an earlier version kept beside Chromium's own folders. Its databases are built again instead. */
const movedNames = ['journals', 'settings.json']

/**
 * The one folder of the application's own data. Chromium owns every other name in `userData`: a folder called `databases`,
 * for one, it removes at each start.
 */
export function dataFolderIn(userData: string): string {
  return join(userData, 'spec-cockpit')
}

/** Moves the data of an earlier version into the app's own folder. Existing files and files that cannot be moved are left alone. */
export function moveEarlierData(userData: string): void {
  for (const name of movedNames) moveMissing(join(userData, name), join(dataFolderIn(userData), name))
}

function moveMissing(from: string, to: string): void {
  try {
    const stats = statSync(from, { throwIfNoEntry: false })
    if (stats === undefined) return
    if (existsSync(to)) {
      if (stats.isDirectory()) for (const name of readdirSync(from)) moveMissing(join(from, name), join(to, name))
      return
    }
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    renameSync(from, to)
  } catch {
    // A read-only folder must not keep the application from starting; the next start tries again.
  }
}
