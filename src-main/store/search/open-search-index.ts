import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Connection } from '../connection'
import { isDamageError, openDatabase } from '../database'
import type { DatabaseSchema } from '../database-schema'
import sql from './search.sql?raw'
import { SearchIndex } from './search-index'

/** Its version is raised with each change of search.sql. */
export const searchSchema: DatabaseSchema = { sql, version: 1 }

export interface OpenedIndex {
  readonly index: SearchIndex
  readonly connection: Connection
}

/** Opens or creates the index in a file of its own. A damaged one is deleted: it holds nothing that the documents do not. */
export function openSearchIndex(file: string, kindOrder: readonly string[]): OpenedIndex {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    return open(file, kindOrder)
  } catch (error) {
    if (!isDamageError(error)) throw error
    deleteSearchIndex(file)
    return open(file, kindOrder)
  }
}

export function deleteSearchIndex(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

function open(file: string, kindOrder: readonly string[]): OpenedIndex {
  const { connection, quarantinedFile } = openDatabase(file, searchSchema)
  if (quarantinedFile !== null) rmSync(quarantinedFile, { force: true })
  try {
    return { connection, index: new SearchIndex(connection, kindOrder) }
  } catch (error) {
    connection.close()
    throw error
  }
}
