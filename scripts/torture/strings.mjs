import { inRoot } from '../setup/root.mjs'
import { driveFiles } from './support/drive-files.mjs'

/**
 * Random strings as messages, names of files, branches and documents, ids and titles: taken literally, or refused with a sentence.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<readonly import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 10_000, seed }) {
  /** @type {Record<string, { literal: number, refused: number, failures: string[] }>} */
  const tried = await driveFiles('strings', count, seed, inRoot('resources/templates'))
  return Object.entries(tried).map(([door, { literal, refused, failures }]) => ({
    what: `as ${door}`,
    tried: literal + refused + failures.length,
    failed: failures.length,
    note: [`${literal} literal, ${refused} refused`, ...failures.slice(0, 3)].join('; '),
  }))
}
