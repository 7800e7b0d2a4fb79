import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../base/atomic-write'

/** A file that is about to be written in place. */
export interface OverwriteBackup {
  /** Relative to the root. */
  readonly path: string
  readonly old: Buffer
  readonly next: Buffer
}

/** Copies of files in the application's data while they are written in place, so that a crash in between loses neither text. */
export interface OverwriteBackups {
  /** Throws file system errors; then the file must not be written. */
  keep(backup: OverwriteBackup): Promise<void>
  list(): Promise<readonly OverwriteBackup[]>
  drop(path: string): Promise<void>
}

export function openOverwriteBackups(folder: string): OverwriteBackups {
  const fileOf = (path: string) => join(folder, `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`)
  return {
    async keep({ path, old, next }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const stored: Stored = { path, old: old.toString('base64'), next: next.toString('base64') }
      await writeAtomically(fileOf(path), Buffer.from(JSON.stringify(stored)), 0o600)
    },
    async list() {
      const backups: OverwriteBackup[] = []
      for (const name of await readdir(folder).catch(() => [])) {
        const stored = name.endsWith('.json') ? await readStored(join(folder, name)) : null
        if (stored === null) continue
        backups.push({ path: stored.path, old: Buffer.from(stored.old, 'base64'), next: Buffer.from(stored.next, 'base64') })
      }
      return backups
    },
    drop: (path) => rm(fileOf(path), { force: true }),
  }
}

type Stored = Readonly<Record<'path' | 'old' | 'next', string>>

async function readStored(file: string): Promise<Stored | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isStored(value) ? value : null
  } catch {
    return null
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('path' in value && 'old' in value && 'next' in value)) return false
  return [value.path, value.old, value.next].every((part) => typeof part === 'string')
}
