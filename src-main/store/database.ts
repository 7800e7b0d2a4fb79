import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Connection, loadSqlite } from './connection'
import type { DatabaseSchema } from './database-schema'
import { applicationId, isCurrent, isNewer, readFileVersion, readVersion } from './database-version'

export interface OpenedDatabase {
  readonly connection: Connection
  /** The file that is used: beside the given one when that is of a newer version. */
  readonly file: string
  /** New path of a damaged file; null when there was none. */
  readonly quarantinedFile: string | null
}

/**
 * Opens or creates a database with the schema. An older one is rebuilt; a newer one is left as it is, and another file is used; a
 * damaged one is quarantined and replaced. Throws other errors.
 */
export function openDatabase(given: string, schema: DatabaseSchema): OpenedDatabase {
  const file = isNewer(readFileVersion(given), schema) ? olderName(given, schema) : given
  try {
    return { connection: openHealthy(file, schema), file, quarantinedFile: null }
  } catch (error) {
    if (error instanceof NewerDatabaseError) return openDatabase(olderName(given, schema), schema)
    if (!isDamageError(error)) throw error
    const quarantinedFile = quarantine(file)
    return { connection: openAfterDamage(file, schema, quarantinedFile), file, quarantinedFile }
  }
}

/** A new database with the lasting rows of a damaged one that can still be read. */
export function openAfterDamage(file: string, schema: DatabaseSchema, quarantinedFile: string): Connection {
  const connection = openHealthy(file, schema)
  const { lasting } = schema
  if (lasting === undefined) return connection
  try {
    const damaged = connect(quarantinedFile)
    try {
      connection.transaction(() => lasting.write(connection, lasting.read(damaged)))()
    } finally {
      damaged.close()
    }
  } catch (error) {
    if (!(error instanceof loadSqlite().SqliteError)) throw error
  }
  return connection
}

/** Whether an error means that the file is damaged, and not that it is locked, not writable or the disk full. */
export function isDamageError(error: unknown): boolean {
  if (error instanceof DatabaseDamageError) return true
  if (!(error instanceof loadSqlite().SqliteError)) return false
  return error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_ERROR'
}

/** Copies of damaged files that are kept. */
const maxQuarantined = 3

/** Renames the damaged file, so that it can be examined; returns its new path. */
export function quarantine(file: string): string {
  const kept = quarantinedNumbers(file)
  const target = `${file}.corrupt-${(kept.at(-1) ?? 0) + 1}`
  renameSync(file, target)
  // The write-ahead log must not be applied to the new file; it may hold what the damaged one lacks.
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${target}-wal`)
  rmSync(`${file}-shm`, { force: true })
  for (const number of kept.slice(0, -(maxQuarantined - 1)))
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}.corrupt-${number}${ending}`, { force: true })
  return target
}

/** Ascending. */
function quarantinedNumbers(file: string): readonly number[] {
  const prefix = `${basename(file)}.corrupt-`
  return readdirSync(dirname(file))
    .flatMap((name) => (name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)) ? [Number(name.slice(prefix.length))] : []))
    .sort((a, b) => a - b)
}

/** The file is a database, but its schema or rows are damaged. */
export class DatabaseDamageError extends Error {}

class NewerDatabaseError extends Error {}

function olderName(file: string, { version }: DatabaseSchema): string {
  return join(dirname(file), `${basename(file, '.sqlite')}.version-${version}.sqlite`)
}

function connect(file: string): Connection {
  const Database = loadSqlite()
  return new Database(file)
}

function openHealthy(file: string, schema: DatabaseSchema): Connection {
  const connection = connect(file)
  try {
    connection.pragma('busy_timeout = 5000')
    if (isNewer(readVersion(connection), schema)) throw new NewerDatabaseError()
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new DatabaseDamageError('the integrity check found damage')
    if (!isCurrent(readVersion(connection), schema)) rebuild(connection, schema)
    else if (readSchema(connection) !== readExpectedSchema(schema.sql)) throw new DatabaseDamageError('the schema is damaged')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function rebuild(connection: Connection, schema: DatabaseSchema): void {
  connection.pragma('foreign_keys = OFF')
  const change = connection.transaction(() => {
    // Another process may have rebuilt it while this one waited.
    if (isCurrent(readVersion(connection), schema)) return
    const lasting = schema.lasting?.read(connection) ?? []
    const names = connection.prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'",
    )
    // A virtual table comes before its own tables, which go with it.
    for (const { name, type } of names.all()) connection.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`)
    connection.exec(schema.sql)
    schema.lasting?.write(connection, lasting)
    connection.pragma(`application_id = ${applicationId}`)
    connection.pragma(`user_version = ${schema.version}`)
  })
  change.immediate()
  connection.pragma('foreign_keys = ON')
}

function readSchema(connection: Connection): string {
  const statement = connection.prepare<[], { type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
  )
  return JSON.stringify(statement.all())
}

function readExpectedSchema(sql: string): string {
  const empty = connect(':memory:')
  try {
    empty.exec(sql)
    return readSchema(empty)
  } finally {
    empty.close()
  }
}
