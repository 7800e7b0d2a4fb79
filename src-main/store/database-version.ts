import { closeSync, openSync, readSync } from 'node:fs'
import type { Connection } from './connection'
import type { DatabaseSchema } from './database-schema'

/** Marks databases whose `user_version` counts; those of earlier versions of the application have none. */
export const applicationId = 0x53_50_43_43

/** A greater difference is damage. */
const maxVersionsAhead = 1000

const headerBytes = 100

export interface DatabaseVersion {
  readonly applicationId: number
  readonly version: number
}

/** From the header of the file, so that a newer database is not even opened; null when there is no header. */
export function readFileVersion(file: string): DatabaseVersion | null {
  const header = readHeader(file)
  if (header === null || header.toString('latin1', 0, 15) !== 'SQLite format 3') return null
  return { version: header.readInt32BE(60), applicationId: header.readInt32BE(68) }
}

/** As committed, also when it is still in the write-ahead log. */
export function readVersion(connection: Connection): DatabaseVersion {
  return {
    applicationId: Number(connection.pragma('application_id', { simple: true })),
    version: Number(connection.pragma('user_version', { simple: true })),
  }
}

export function isNewer(found: DatabaseVersion | null, { version }: DatabaseSchema): boolean {
  return found !== null && found.applicationId === applicationId && found.version > version && found.version < version + maxVersionsAhead
}

export function isCurrent(found: DatabaseVersion, { version }: DatabaseSchema): boolean {
  return found.applicationId === applicationId && found.version === version
}

function readHeader(file: string): Buffer | null {
  try {
    const opened = openSync(file, 'r')
    try {
      const header = Buffer.alloc(headerBytes)
      return readSync(opened, header, 0, headerBytes, 0) === headerBytes ? header : null
    } finally {
      closeSync(opened)
    }
  } catch {
    return null
  }
}
