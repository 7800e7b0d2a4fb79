import { constants, existsSync, type Stats } from 'node:fs'
import { mkdir, open, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from './error-code'

/** A folder that stays the same one while its path is renamed or replaced by a link. */
export interface OpenFolder {
  /** The path of an entry, through the open folder where the system can do that; valid until `close`. */
  entry(name: string): string
  /** Whether `path` leads to this folder now. */
  isAt(path: string): Promise<boolean>
  close(): Promise<void>
}

/** Whether paths can lead through an open folder. Elsewhere a folder is compared before and after each step. */
export const canPinFolders = process.platform === 'linux' && existsSync('/proc/self/fd')

/** A folder that was a plain one when it was resolved, and is a link or no folder now. */
export class FolderReplacedError extends Error {}

/** O_PATH needs no permission to list the folder; Node does not export it. */
const asFolder = 0x200000 | (constants.O_DIRECTORY ?? 0)

/**
 * Opens the folder that `names` lead to from `root`, a real path, and follows no link. Missing folders are created with `isCreating`.
 * Throws `FolderReplacedError`, and file system errors.
 */
export async function openFolder(
  root: string,
  names: readonly string[],
  isCreating: boolean,
  isPinned = canPinFolders,
): Promise<OpenFolder> {
  return isPinned ? openPinned(root, names, isCreating) : openByPath(root, names, isCreating)
}

async function openPinned(root: string, names: readonly string[], isCreating: boolean): Promise<OpenFolder> {
  let folder = await open(root, asFolder)
  try {
    for (const name of names) {
      const path = `/proc/self/fd/${folder.fd}/${name}`
      if (isCreating) await mkdir(path).catch(ignoreExisting)
      const next = await open(path, asFolder | constants.O_NOFOLLOW).catch(throwReplaced)
      await folder.close()
      folder = next
    }
    const identity = identityOf(await folder.stat())
    return {
      entry: (name) => `/proc/self/fd/${folder.fd}/${name}`,
      isAt: async (path) => (await readIdentity(path)) === identity,
      close: () => folder.close(),
    }
  } catch (error) {
    await folder.close()
    throw error
  }
}

async function openByPath(root: string, names: readonly string[], isCreating: boolean): Promise<OpenFolder> {
  let folder = root
  for (const name of names) {
    folder = join(folder, name)
    if (isCreating) await mkdir(folder).catch(ignoreExisting)
    if ((await realpath(folder)) !== folder) throw new FolderReplacedError()
  }
  const identity = await readIdentity(folder)
  return {
    entry: (name) => join(folder, name),
    isAt: async (path) => identity !== null && (await readIdentity(path)) === identity && (await readIdentity(folder)) === identity,
    close: async () => undefined,
  }
}

function ignoreExisting(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error
}

function throwReplaced(error: unknown): never {
  throw ['ELOOP', 'ENOTDIR'].includes(errorCode(error)) ? new FolderReplacedError() : error
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`
}

async function readIdentity(path: string): Promise<string | null> {
  return stat(path).then(identityOf, () => null)
}
