import type { Connection } from './connection'

export interface DatabaseSchema {
  readonly sql: string
  /** Raised with each change of `sql`: an older database is rebuilt, a newer one is left alone. */
  readonly version: number
  /** Rows that cannot be made again from the documents; they survive a rebuild and, as far as they can be read, damage. */
  readonly lasting?: LastingRows
}

export interface LastingRows {
  /** The rows that can be read, oldest first. Never throws. */
  readonly read: (connection: Connection) => readonly (readonly unknown[])[]
  readonly write: (connection: Connection, rows: readonly (readonly unknown[])[]) => void
}
