import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { errorCode } from '../base/error-code'
import { linkProblem, type RealPath, resolveInside } from './resolve-inside'
import { decode, type TextShape } from './text-shape'

export type ReadDocument =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly shape: TextShape
      /** SHA-256 of the bytes, hex. */
      readonly hash: string
      /** Milliseconds since the epoch. */
      readonly modifiedAt: number
      /** 1-based line of the first NUL byte, which the text has as U+FFFD; null when the text is the whole content. */
      readonly nulLine: number | null
    }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly isUtf16?: true }
  | { readonly kind: 'missing' }

/** Larger files are not read. */
export const maxDocumentBytes = 20 * 1024 * 1024

/**
 * Reads `path`, relative to `root`, with forward slashes. Never throws. `realFolder`: of folders, which many documents share; where the
 * document itself leads is asked each time.
 */
export async function readDocument(root: string, path: string, realFolder: RealPath = realpath): Promise<ReadDocument> {
  const absolute = await resolveInside(root, path, realFolder)
  if (absolute === null) return { kind: 'unreadable', reason: 'It lies outside the repository.' }
  try {
    const reason = linkProblem(await realFolder(root), await realpath(absolute))
    if (reason !== null) return { kind: 'unreadable', reason }
    const read = await readBytes(absolute)
    if (!read.ok) return { kind: 'unreadable', reason: read.reason }
    const decoded = decode(read.bytes)
    if (!decoded.ok) return { kind: 'unreadable', reason: decoded.reason, ...(decoded.isUtf16 ? { isUtf16: true as const } : {}) }
    const { text, shape, nulLine } = decoded
    return { kind: 'text', text, shape, hash: hashOf(read.bytes), modifiedAt: read.stats.mtimeMs, nulLine }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
    if (code === 'EACCES' || code === 'EPERM') return { kind: 'unreadable', reason: 'You have no permission to read it.' }
    return { kind: 'unreadable', reason: `It could not be read (${code || String(error)}).` }
  }
}

type ReadBytes = { readonly ok: true; readonly bytes: Buffer; readonly stats: Stats } | { readonly ok: false; readonly reason: string }

/** `flags` are added to those of reading. Throws file system errors. */
export async function readBytes(absolute: string, flags = 0): Promise<ReadBytes> {
  // Without O_NONBLOCK, opening a named pipe waits for a writer for ever.
  const file = await open(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) return { ok: false, reason: 'It is not a regular file.' }
    if (stats.size > maxDocumentBytes) return { ok: false, reason: 'It is larger than 20 MB. Split it to have it read.' }
    return { ok: true, bytes: await file.readFile(), stats }
  } finally {
    await file.close()
  }
}

/** Why a text with a NUL byte in `line` is not the whole content of its file, as a sentence. */
export function nulReason(line: number): string {
  return `It has a NUL byte in line ${line}, which is read as U+FFFD. Remove the byte with another program.`
}

/** SHA-256, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
