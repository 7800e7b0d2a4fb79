import { driveFiles } from './support/drive-files.mjs'

/**
 * Opens files of random bytes, and saves each with one letter more: all other bytes stay, or the file is refused.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 10_000, seed }) {
  const { saved, refused, failures } = await driveFiles('byte-files', count, seed)
  const note = failures.length > 0 ? failures.slice(0, 3).join(' ') : `${saved} saved, ${refused} refused`
  return [{ what: 'files of random bytes, edited and saved', tried: count, failed: failures.length, note }]
}
