import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, sep } from 'node:path'
import { errorCode } from '../base/error-code'
import { isInside } from '../base/is-inside'

/**
 * The absolute path of a document; null when the relative path is malformed or one of its folders leads out of
 * the root. The document and its folders need not exist.
 */
export async function resolveInside(root: string, path: string): Promise<string | null> {
  const parts = path.split('/')
  if (path === '' || path.includes('\0') || isAbsolute(path) || (sep !== '/' && path.includes(sep))) return null
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git')) return null
  const absolute = join(root, ...parts)
  try {
    const folder = await nearestRealFolder(dirname(absolute))
    return isInside(await realpath(root), folder) ? absolute : null
  } catch {
    return null
  }
}

async function nearestRealFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if (dirname(folder) === folder || errorCode(error) !== 'ENOENT') throw error
    return nearestRealFolder(dirname(folder))
  }
}
