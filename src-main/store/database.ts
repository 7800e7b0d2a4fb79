import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import schema from './schema.sql?raw'

export type Connection = Database.Database

export interface OpenedDatabase {
  readonly connection: Connection
  /** Where the damaged file was put; null when there was none. */
  readonly quarantinedFile: string | null
}

/** A changed schema is a changed version, and a changed version starts anew: nothing here needs migrating. */
const userVersion = createHash('sha256').update(schema).digest().readUInt32BE() >>> 1

/** Opens or makes the database; a damaged file is put aside and a new one begun. Throws what a healthy disk would not. */
export function openDatabase(file: string): OpenedDatabase {
  try {
    return { connection: openHealthy(file), quarantinedFile: null }
  } catch (error) {
    if (!isDamageError(error)) throw error
    return { quarantinedFile: quarantine(file), connection: openHealthy(file) }
  }
}

/** Whether an error says that the file is damaged, rather than locked, full or forbidden. */
export function isDamageError(error: unknown): boolean {
  if (error instanceof DatabaseDamageError) return true
  if (!(error instanceof Database.SqliteError)) return false
  return error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_ERROR'
}

/** Renames the file out of the way, to be looked at by whoever cares; answers its new path. */
export function quarantine(file: string): string {
  let number = 1
  while (existsSync(`${file}.corrupt-${number}`)) number += 1
  const target = `${file}.corrupt-${number}`
  renameSync(file, target)
  // A log of the damaged file must not be played into the new one.
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  return target
}

/** The file can be read, but not as what we wrote. */
export class DatabaseDamageError extends Error {}

function openHealthy(file: string): Connection {
  const connection = new Database(file)
  try {
    connection.pragma('busy_timeout = 5000')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new DatabaseDamageError('the integrity check found damage')
    if (connection.pragma('user_version', { simple: true }) !== userVersion) rebuild(connection)
    else if (readSchema(connection) !== readExpectedSchema()) throw new DatabaseDamageError('the schema is damaged')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function rebuild(connection: Connection): void {
  connection.pragma('foreign_keys = OFF')
  connection.transaction(() => {
    const names = connection.prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    )
    for (const { name, type } of names.all()) connection.exec(`DROP ${type} "${name.replaceAll('"', '""')}"`)
    connection.exec(schema)
    connection.pragma(`user_version = ${userVersion}`)
  })()
  connection.pragma('foreign_keys = ON')
}

function readSchema(connection: Connection): string {
  const statement = connection.prepare<[], { type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
  )
  return JSON.stringify(statement.all())
}

function readExpectedSchema(): string {
  const empty = new Database(':memory:')
  try {
    empty.exec(schema)
    return readSchema(empty)
  } finally {
    empty.close()
  }
}
