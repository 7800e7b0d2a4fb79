import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'

export type Connection = Database.Database

const require = createRequire(import.meta.url)

/** Loaded on the first call, since the first picture needs no database. */
export function loadSqlite(): typeof Database {
  return require('better-sqlite3')
}
