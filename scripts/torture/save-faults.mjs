import { driveFiles } from './support/drive-files.mjs'

/**
 * Makes each call of a save to the file system fail in turn, with the first `count` codes.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 6, seed }) {
  const { tried, failures } = await driveFiles('save-faults', count, seed)
  return [{ what: 'saves with one failing call', tried, failed: failures.length, note: failures.slice(0, 3).join('; ') }]
}
