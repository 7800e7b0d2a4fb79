import { driveFiles } from './support/drive-files.mjs'

/**
 * Opens databases that are damaged in every kind: bytes, pages, logs, schemas, versions, kills in a migration, two writers.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 300, seed }) {
  /** @type {readonly { kind: string, tried: number, failures: readonly string[] }[]} */
  const results = await driveFiles('damaged-databases', count, seed)
  return results.map(({ kind, tried, failures }) => ({ what: kind, tried, failed: failures.length, note: failures.slice(0, 2).join('; ') }))
}
