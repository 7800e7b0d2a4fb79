import { driveFiles } from './support/drive-files.mjs'

/**
 * Saves while another process swaps the document's folder for a link to a folder outside the repository, in a tight loop.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 2000, seed }) {
  const { saved, refused, overwritten, left } = await driveFiles('swapped-parents', count, seed)
  const note = `${saved} saved, ${refused} refused`
  return [
    { what: 'saves that overwrote a file outside', tried: count, failed: overwritten, note },
    { what: 'temporary files left outside', tried: count, failed: left.length, note: left.slice(0, 3).join(', ') },
    { what: 'some saves were refused, and some not', tried: 1, failed: saved > 0 && refused > 0 ? 0 : 1, note },
  ]
}
