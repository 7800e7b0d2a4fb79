import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'

export type Connection = Database.Database

export interface OpenedDatabase {
  readonly connection: Connection
  /** New path of a damaged file; null when there was none. */
  readonly quarantinedFile: string | null
}

/** A hash of the schema: a database with another version is rebuilt, so no migration is needed. */
function versionOf(schema: string): number {
  return createHash('sha256').update(schema).digest().readUInt32BE() >>> 1
}

/** Opens or creates a database with the schema; a damaged file is quarantined and replaced. Throws other errors. */
export function openDatabase(file: string, schema: string): OpenedDatabase {
  try {
    return { connection: openHealthy(file, schema), quarantinedFile: null }
  } catch (error) {
    if (!isDamageError(error)) throw error
    return { quarantinedFile: quarantine(file), connection: openHealthy(file, schema) }
  }
}

/** Whether an error means that the file is damaged, and not that it is locked, not writable or the disk full. */
export function isDamageError(error: unknown): boolean {
  if (error instanceof DatabaseDamageError) return true
  if (!(error instanceof Database.SqliteError)) return false
  return error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_ERROR'
}

/** Renames the damaged file, so that it can be examined; returns its new path. */
export function quarantine(file: string): string {
  let number = 1
  while (existsSync(`${file}.corrupt-${number}`)) number += 1
  const target = `${file}.corrupt-${number}`
  renameSync(file, target)
  // The write-ahead log of the damaged file must not be applied to the new one.
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  return target
}

/** The file is a database, but its schema or rows are damaged. */
export class DatabaseDamageError extends Error {}

function openHealthy(file: string, schema: string): Connection {
  const connection = new Database(file)
  try {
    connection.pragma('busy_timeout = 5000')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new DatabaseDamageError('the integrity check found damage')
    if (connection.pragma('user_version', { simple: true }) !== versionOf(schema)) rebuild(connection, schema)
    else if (readSchema(connection) !== readExpectedSchema(schema)) throw new DatabaseDamageError('the schema is damaged')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function rebuild(connection: Connection, schema: string): void {
  connection.pragma('foreign_keys = OFF')
  connection.transaction(() => {
    const names = connection.prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    )
    // A virtual table comes before its own tables, which go with it.
    for (const { name, type } of names.all()) connection.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`)
    connection.exec(schema)
    connection.pragma(`user_version = ${versionOf(schema)}`)
  })()
  connection.pragma('foreign_keys = ON')
}

function readSchema(connection: Connection): string {
  const statement = connection.prepare<[], { type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
  )
  return JSON.stringify(statement.all())
}

function readExpectedSchema(schema: string): string {
  const empty = new Database(':memory:')
  try {
    empty.exec(schema)
    return readSchema(empty)
  } finally {
    empty.close()
  }
}
