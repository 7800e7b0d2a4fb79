import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { errorCode } from '../base/error-code'
import { isGitFolderName } from '../base/is-git-folder-name'
import { isInside } from '../base/is-inside'

/** Resolves all links of an absolute path. */
export type RealPath = (path: string) => Promise<string>

/** Answers each path once, so that thousands of documents in one folder do not ask for it again. Not for long: links may change. */
export function askOnce(real: RealPath): RealPath {
  const answers = new Map<string, Promise<string>>()
  return (path) => {
    const answer = answers.get(path) ?? real(path)
    answers.set(path, answer)
    return answer
  }
}

/** Where a document lies on disk. */
export interface Location {
  readonly absolute: string
  /** The root without links. */
  readonly realRoot: string
  /** The names of the folders from there to the document, without links; they need not exist. */
  readonly folders: readonly string[]
  readonly name: string
}

/**
 * The absolute path of a document; null when the relative path is malformed, or one of its folders leads out of
 * the root or to git's own files. The document and its folders need not exist.
 */
export async function resolveInside(root: string, path: string, real: RealPath = realpath): Promise<string | null> {
  return (await locateInside(root, path, real))?.absolute ?? null
}

/** Like `resolveInside`, with the folder that its links lead to. */
export async function locateInside(root: string, path: string, real: RealPath = realpath): Promise<Location | null> {
  const parts = path.split('/')
  if (path === '' || path.includes('\0') || isAbsolute(path) || (sep !== '/' && path.includes(sep))) return null
  if (parts.some((part) => part === '' || part === '.' || part === '..' || isGitFolderName(part))) return null
  const absolute = join(root, ...parts)
  try {
    const realRoot = await real(root)
    const folders = foldersBelow(realRoot, await realFolder(dirname(absolute), real))
    return folders === null ? null : { absolute, realRoot, folders, name: parts.at(-1) ?? '' }
  } catch {
    return null
  }
}

/** The names from one real folder to another below it; null when it lies elsewhere, or among git's own files. */
export function foldersBelow(realRoot: string, folder: string): readonly string[] | null {
  if (!isInside(realRoot, folder)) return null
  const names = relative(realRoot, folder)
    .split(sep)
    .filter((name) => name !== '')
  return names.some(isGitFolderName) ? null : names
}

/** Why the file or folder that a link leads to is neither read nor written, as a sentence; null when it may be. */
export function linkProblem(realRoot: string, real: string): string | null {
  if (!isInside(realRoot, real)) return 'It is a link that leads out of the repository.'
  return foldersBelow(realRoot, real) === null ? "It is a link to git's own files." : null
}

/** The real path of the nearest folder that exists, with the missing ones. */
async function realFolder(folder: string, real: RealPath): Promise<string> {
  try {
    return await real(folder)
  } catch (error) {
    if (dirname(folder) === folder || errorCode(error) !== 'ENOENT') throw error
    return join(await realFolder(dirname(folder), real), folder.slice(dirname(folder).length))
  }
}
