import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { errorCode } from '../../base/error-code'
import { GitError } from '../run-git'

/** Larger files are not read: even git would need seconds for them. */
const maxBytes = 64 * 1024 * 1024

/**
 * The bytes of a regular file of a git folder; null when it does not exist. Throws `GitError` when it exists and cannot be read,
 * since its content is then unknown.
 */
export async function readSmallFile(path: string): Promise<Buffer | null> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer for ever. git itself does not write these files as links.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
    try {
      const stats = await file.stat()
      if (stats.isDirectory()) return null
      if (!stats.isFile() || stats.size > maxBytes) throw new GitError(`${path} is not a regular file, or it is too large.`, '')
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof GitError) throw error
    const code = errorCode(error)
    // On Windows a folder cannot be opened as a file.
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code)) return null
    throw new GitError(`${path} cannot be read (${code || String(error)}).`, '')
  }
}

/** The file as text; invalid UTF-8 becomes U+FFFD, which no hash and no valid reference name contains. */
export async function readSmallText(path: string): Promise<string | null> {
  return (await readSmallFile(path))?.toString('utf8') ?? null
}
