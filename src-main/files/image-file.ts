import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { errorCode } from '../base/error-code'
import { isInside } from '../base/is-inside'
import { resolveInside } from './resolve-inside'

/** Larger files are not shown. */
export const maxImageBytes = 10 * 2 ** 20

const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

export type ImageProblem = 'missing' | 'outside' | 'no-image' | 'too-large' | 'unreadable'

export interface ImageFile {
  /** Without links. */
  readonly realPath: string
  readonly mediaType: string
  readonly modifiedAt: number
}

/** An image file below the root, or why it is none that may be shown. A link that leads out of the root is never followed. */
export async function findImageFile(root: string, path: string): Promise<ImageFile | ImageProblem> {
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (mediaType === undefined) return 'no-image'
  const absolute = await resolveInside(root, path)
  if (absolute === null) return 'outside'
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(absolute)])
    if (!isInside(realRoot, real) || (await resolveInside(realRoot, toRelative(realRoot, real))) === null) return 'outside'
    const { size, mtimeMs, ...stats } = await stat(real)
    if ((stats.mode & constants.S_IFMT) !== constants.S_IFREG || !(extname(real).toLowerCase() in mediaTypes)) return 'no-image'
    return size > maxImageBytes ? 'too-large' : { realPath: real, mediaType, modifiedAt: Math.round(mtimeMs) }
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'missing' : 'unreadable'
  }
}

/** The bytes of an image file below the root; null when it may not be shown. */
export async function readImageFile(root: string, path: string): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | null> {
  const found = await findImageFile(root, path)
  if (typeof found === 'string') return null
  try {
    // The file may have been replaced by a link since.
    const file = await open(found.realPath, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile() || stats.size > maxImageBytes) return null
      return { mediaType: found.mediaType, bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

function toRelative(root: string, child: string): string {
  return child.slice(root.length + 1).replaceAll('\\', '/')
}
