import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDamageError, type OpenedDatabase, openDatabase, quarantine } from './database'
import { type PastReadiness, readPast } from './query'
import schema from './schema.sql?raw'
import type { StoredJudgement } from './stored-judgement'
import { type Contents, readContents, writeJudgement } from './write-judgement'

export interface Store {
  /** Absolute path of the database file. */
  readonly file: string
  /** What was repaired, as a sentence; null when nothing was. */
  readonly notice: string | null
  /** Writes only the rows that differ, in one transaction, and returns how many. Throws when the disk is full or read-only. */
  write(stored: StoredJudgement): number
  /** Readiness over time, oldest first, the newest 200. */
  readPast(): readonly PastReadiness[]
  close(): void
}

/** One database a repository, named after the root's real path, in `folder` (created when missing). */
export function openStore({ folder, root }: { readonly folder: string; readonly root: string }): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, databaseName(root))
  let notice: string | null = null
  let { connection, contents } = openAndRead()

  function openAndRead(): { connection: OpenedDatabase['connection']; contents: Contents } {
    const opened = openDatabase(file, schema)
    if (opened.quarantinedFile !== null) noteDamage(opened.quarantinedFile)
    try {
      return { connection: opened.connection, contents: readContents(opened.connection) }
    } catch (error) {
      opened.connection.close()
      if (!isDamageError(error) || opened.quarantinedFile !== null) throw error
      noteDamage(quarantine(file))
      return openAndRead()
    }
  }

  function noteDamage(aside: string): void {
    notice = `The database of this repository was damaged and was built again; the old file is kept as ${basename(aside)}.`
  }

  function write(stored: StoredJudgement): number {
    const written = writeJudgement(connection, contents, stored)
    contents = written.contents
    return written.changed
  }

  return {
    file,
    get notice() {
      return notice
    },
    write(stored) {
      try {
        return write(stored)
      } catch (error) {
        if (!isDamageError(error)) throw error
        connection.close()
        noteDamage(quarantine(file))
        ;({ connection, contents } = openAndRead())
        return write(stored)
      }
    },
    readPast: () => readPast(connection),
    close: () => connection.close(),
  }
}

/** The folder's name is for people; the hash distinguishes repositories with the same name. */
export function databaseName(root: string): string {
  const real = realpathSync(root)
  const readable = basename(real)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 40)
  return `${readable}-${createHash('sha256').update(real).digest('hex').slice(0, 16)}.sqlite`
}
