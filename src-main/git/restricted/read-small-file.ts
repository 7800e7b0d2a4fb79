import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { errorCode } from '../../base/error-code'
import { GitError } from '../run-git'

/** Beyond this no file of references is read: git itself would take seconds. */
const maxBytes = 64 * 1024 * 1024

/**
 * The bytes of a regular file of a git folder; null when there is none of that name. Throws `GitError` for one that is
 * there and cannot be read: what it says is then unknown, not absent.
 */
export async function readSmallFile(path: string): Promise<Buffer | null> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for a writer for ever. git itself writes none of these as links.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
    try {
      const stats = await file.stat()
      if (stats.isDirectory()) return null
      if (!stats.isFile() || stats.size > maxBytes) throw new GitError(`${path} is no file that git would have written.`, '')
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

/** As text; bytes that are no UTF-8 become U+FFFD, which no hash and no reference that is looked for holds. */
export async function readSmallText(path: string): Promise<string | null> {
  return (await readSmallFile(path))?.toString('utf8') ?? null
}
