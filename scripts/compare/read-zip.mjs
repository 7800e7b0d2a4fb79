import { inflateRawSync } from 'node:zlib'
import { Failure } from '../setup/failure.mjs'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** The end record is 22 bytes and may carry a comment of up to 65,535. */
const endSearch = 22 + 0xffff

/**
 * @typedef {object} ZipEntry
 * @property {string} path
 * @property {number} method 0 stored, 8 deflated
 * @property {number} size bytes, compressed
 * @property {number} offset of the local header
 */

/**
 * The files of a zip archive, unpacked one after the other. Reads what Electron's releases use: stored and deflated entries, no zip64.
 *
 * @param {Buffer} zip
 * @returns {Generator<{ path: string, bytes: Buffer }>}
 */
export function* readZip(zip) {
  for (const entry of listEntries(zip)) {
    if (entry.path.endsWith('/')) continue
    // The local header repeats the name and may carry other extra fields than the directory does.
    const begin = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
    const packed = zip.subarray(begin, begin + entry.size)
    if (entry.method !== 0 && entry.method !== 8) throw damaged(`${entry.path} is packed by method ${entry.method}`)
    yield { path: entry.path, bytes: entry.method === 0 ? packed : inflateRawSync(packed) }
  }
}

/**
 * @param {Buffer} zip
 * @returns {ZipEntry[]}
 */
function listEntries(zip) {
  const tail = Math.max(0, zip.length - endSearch)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < tail || end + 22 > zip.length || zip.readUInt32LE(end) !== endSignature) throw damaged('it has no directory at its end')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) throw damaged('its directory cannot be read')
    const nameLength = zip.readUInt16LE(at + 28)
    const entry = {
      path: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return entry
  })
}

/** @param {string} why */
function damaged(why) {
  return new Failure(`This is not a zip archive that can be read: ${why}.`, 'Download it again.')
}
