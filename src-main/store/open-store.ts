import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDamageError, type OpenedDatabase, openAfterDamage, openDatabase, quarantine } from './database'
import type { DatabaseSchema } from './database-schema'
import { isNewer, readFileVersion } from './database-version'
import { pastJudgements } from './past-judgements'
import { type PastReadiness, readPast } from './query'
import sql from './schema.sql?raw'
import type { StoredJudgement } from './stored-judgement'
import { type Contents, readContents, writeJudgement } from './write-judgement'

/** Its version is raised with each change of schema.sql. */
export const storeSchema: DatabaseSchema = { sql, version: 1, lasting: pastJudgements }

export interface Store {
  /** Absolute path of the database file. */
  readonly file: string
  /** What was repaired, or why another file is used, as a sentence; null when neither. */
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
  const given = join(folder, databaseName(realpathSync(root)))
  let notice: string | null = null
  let { connection, contents, file } = openAndRead()
  let dataVersion = readDataVersion(connection)

  function openAndRead(): OpenedStore {
    const opened = openDatabase(given, storeSchema)
    if (opened.quarantinedFile !== null) noteDamage(opened.quarantinedFile)
    else if (opened.file !== given) notice = newerNotice
    try {
      return { ...opened, contents: readContents(opened.connection) }
    } catch (error) {
      opened.connection.close()
      if (!isDamageError(error)) throw error
      return replaceDamaged(opened.file)
    }
  }

  function replaceDamaged(damaged: string): OpenedStore {
    const aside = quarantine(damaged)
    noteDamage(aside)
    const fresh = openAfterDamage(damaged, storeSchema, aside)
    return { connection: fresh, contents: readContents(fresh), file: damaged }
  }

  function noteDamage(aside: string): void {
    notice = `The database of this repository was damaged and was built again; the old file is kept as ${basename(aside)}.`
  }

  function write(stored: StoredJudgement): number {
    const written = writeJudgement(connection, stored, () => {
      // Another process wrote in between, so what was read before is out of date.
      if (readDataVersion(connection) !== dataVersion) contents = readContents(connection)
      return contents
    })
    contents = written.contents
    dataVersion = readDataVersion(connection)
    return written.changed
  }

  return {
    get file() {
      return file
    },
    get notice() {
      return notice
    },
    write(stored) {
      try {
        return write(stored)
      } catch (error) {
        if (!isDamageError(error)) throw error
        connection.close()
        const isReplacedByNewer = isNewer(readFileVersion(file), storeSchema)
        ;({ connection, contents, file } = isReplacedByNewer ? openAndRead() : replaceDamaged(file))
        dataVersion = readDataVersion(connection)
        return write(stored)
      }
    },
    readPast: () => readPast(connection),
    close: () => connection.close(),
  }
}

interface OpenedStore {
  readonly connection: OpenedDatabase['connection']
  readonly contents: Contents
  readonly file: string
}

const newerNotice =
  'The database of this repository is of a newer version of Spec Cockpit and is left as it is; this version keeps its own beside it.'

/** Changes with each commit of another connection. */
function readDataVersion(connection: OpenedDatabase['connection']): unknown {
  return connection.pragma('data_version', { simple: true })
}

/**
 * For the real path of a root, which may be gone meanwhile. The folder's name is for people; the hash distinguishes repositories with the
 * same name.
 */
export function databaseName(realRoot: string): string {
  const readable = basename(realRoot)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 40)
  return `${readable}-${createHash('sha256').update(realRoot).digest('hex').slice(0, 16)}.sqlite`
}
