import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readZip } from './read-zip.mjs'

/**
 * sha256 by path, with forward slashes.
 *
 * @typedef {Map<string, string>} Digests
 */

/**
 * @param {Buffer} zip
 * @returns {Digests}
 */
export function digestZip(zip) {
  /** @type {Digests} */
  const digests = new Map()
  for (const { path, bytes } of readZip(zip)) digests.set(path, createHash('sha256').update(bytes).digest('hex'))
  return digests
}

/**
 * @param {string} folder
 * @returns {Promise<Digests>}
 */
export async function digestFolder(folder) {
  /** @type {Digests} */
  const digests = new Map()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    digests.set(relative(folder, path).split(sep).join('/'), hash.digest('hex'))
  }
  return digests
}

/**
 * @param {Digests} official
 * @param {Digests} copy
 * @returns {{ same: number, different: string[], onlyOfficial: string[], onlyCopy: string[] }} paths in alphabetical order
 */
export function compareDigests(official, copy) {
  const shared = [...official.keys()].filter((path) => copy.has(path)).sort()
  const different = shared.filter((path) => official.get(path) !== copy.get(path))
  return {
    same: shared.length - different.length,
    different,
    onlyOfficial: [...official.keys()].filter((path) => !copy.has(path)).sort(),
    onlyCopy: [...copy.keys()].filter((path) => !official.has(path)).sort(),
  }
}

/**
 * @param {ReturnType<typeof compareDigests>} comparison
 * @returns {{ lines: string[], equal: boolean }}
 */
export function describeComparison({ same, different, onlyOfficial, onlyCopy }) {
  if (same + different.length + onlyOfficial.length === 0) {
    return { lines: ['The official archive holds no files, so nothing was compared.'], equal: false }
  }
  const lists = /** @type {const} */ ([
    ['Different', different],
    ['In the official archive only', onlyOfficial],
    ['In the copy only', onlyCopy],
  ])
  const named = lists.filter(([, paths]) => paths.length > 0).map(([words, paths]) => `${words} (${paths.length}): ${paths.join(', ')}`)
  const equal = named.length === 0
  const verdict = equal ? 'The copy is the official build.' : 'The copy is not the official build.'
  return { lines: [`The same, byte for byte: ${same}`, ...named, verdict], equal }
}
