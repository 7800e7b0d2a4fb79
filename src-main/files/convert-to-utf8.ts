import { realpath } from 'node:fs/promises'
import type { OverwriteBackups } from './overwrite-backups'
import { hashOf, readBytes } from './read-document'
import { linkProblem, resolveInside } from './resolve-inside'
import { type SaveOutcome, saveDocument } from './save-document'
import { decode } from './text-shape'

export type Conversion =
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'text'
      /** The whole text with its own line endings, from which the bytes can be written again. */
      readonly original: string
      readonly encoding: 'UTF-16 LE' | 'UTF-16 BE'
      /** Writes the same text as UTF-8, if the file is as it was read. */
      readonly write: () => Promise<SaveOutcome>
    }

/** Reads a file that begins with the byte order mark of UTF-16. Never throws. */
export async function convertToUtf8(root: string, path: string, backups?: OverwriteBackups): Promise<Conversion> {
  const refused = (reason: string): Conversion => ({ kind: 'refused', reason })
  const absolute = await resolveInside(root, path)
  if (absolute === null) return refused('It lies outside the repository.')
  try {
    const reason = linkProblem(await realpath(root), await realpath(absolute))
    if (reason !== null) return refused(reason)
    const read = await readBytes(absolute)
    if (!read.ok) return refused(read.reason)
    const { bytes } = read
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
    if (!isLittle && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return refused('It is not written in UTF-16.')
    const original = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes)
    const decoded = decode(Buffer.from(original, 'utf8'))
    if (!decoded.ok || decoded.nulLine !== null) return refused('It holds NUL characters, which no text has.')
    const { text, shape } = decoded
    return {
      kind: 'text',
      original,
      encoding: isLittle ? 'UTF-16 LE' : 'UTF-16 BE',
      write: () => saveDocument({ root, path, text, shape, baseHash: hashOf(bytes), overwrite: false, ...(backups ? { backups } : {}) }),
    }
  } catch {
    return refused('It holds bytes that are not UTF-16, or could not be read.')
  }
}
