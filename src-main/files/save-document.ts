import { constants, type Stats } from 'node:fs'
import { access, lstat, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { discardTemporary, linkNew, replaceBy, writeTemporary } from '../base/atomic-write'
import { copyAttributes } from '../base/copy-attributes'
import { errorCode } from '../base/error-code'
import { FolderReplacedError, type OpenFolder, openFolder } from '../base/open-folder'
import { overwrite } from '../base/overwrite'
import { withPathLock } from '../base/path-lock'
import { describeLink, type LinkConsent } from './link-consent'
import type { OverwriteBackups } from './overwrite-backups'
import { hashOf, readBytes } from './read-document'
import { foldersBelow, type Location, linkProblem, locateInside } from './resolve-inside'
import { encode, type TextShape } from './text-shape'

export type SaveErrorCode = 'newer-on-disk' | 'deleted-on-disk' | 'needs-link-consent' | 'not-a-file' | 'read-only' | 'outside' | 'failed'

export type SaveOutcome =
  | { readonly ok: true; readonly hash: string /** Milliseconds since the epoch. */; readonly modifiedAt: number }
  | {
      readonly ok: false
      readonly code: SaveErrorCode
      /** A sentence that says what to do; for `needs-link-consent`, what saving will do. */
      readonly message: string
      /** Only with `needs-link-consent`: the value of `SaveInput.link` after the user has consented. */
      readonly link?: string
    }

export interface SaveInput {
  readonly root: string
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly shape: TextShape
  /** Hash of the bytes that the edits are based on; null for a document that must not exist yet, whose folders are created. */
  readonly baseHash: string | null
  /** Replaces a newer file, or restores a deleted one: only after the user has seen that. */
  readonly overwrite: boolean
  /** Keeps a copy of a file that can only be written in place; without it such a file is not saved. */
  readonly backups?: OverwriteBackups
  /** The `link` of an earlier outcome that the user consented to; any other link needs consent. */
  readonly link?: string | null
}

/** Ends a save early with its outcome; never thrown to a caller. */
class SaveError extends Error {
  readonly code: SaveErrorCode
  readonly link: string | null
  constructor(code: SaveErrorCode, message: string, link: string | null = null) {
    super(message)
    this.code = code
    this.link = link
  }
}

/**
 * Replaces the file as one step: at any moment the disk holds the old bytes or the new, whole. A symbolic link stays
 * and its target is replaced; a hard link is cut from its other names. A file whose owner, rights or attributes a new file cannot have
 * is written in place instead, behind a copy in the application's data. Checks and writes go through one open folder, so that a
 * folder which another program swaps for a link leads nowhere else. Two processes of the application do not come between each other's last
 * look and replacement. Never throws.
 */
export async function saveDocument(input: SaveInput): Promise<SaveOutcome> {
  const name = basename(input.path)
  try {
    const bytes = encode(input.text, input.shape)
    const target = await openTarget(input, name)
    try {
      return await saveTo(target, input, name, bytes)
    } finally {
      await target.folder.close()
    }
  } catch (error) {
    return { ok: false, ...failureOf(error, name) }
  }
}

async function saveTo(target: Target, input: SaveInput, name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const hash = hashOf(bytes)
  const before = await readDiskState(target.entry)
  const base = target.stats === null ? null : before
  requireUnchanged(input, name, base, hash)
  if (base?.hash === hash) return { ok: true, hash, modifiedAt: base.modifiedAt }
  if (target.consent !== null && target.consent.link !== input.link)
    throw new SaveError('needs-link-consent', target.consent.message, target.consent.link)
  // Private until it has the rights of the file that it replaces.
  const temporary = await writeTemporary(target.entry, bytes, base === null ? null : 0o600)
  try {
    const isReplaceable = base === null || (await copyAttributes(target.entry, temporary))
    await withPathLock(join(target.folderPath, basename(target.entry)), async () => {
      await requireFolder(target, name)
      const now = await readDiskState(target.entry)
      if (now?.hash !== base?.hash) throw newerOnDisk(name)
      if (now === null) await linkNew(temporary, target.entry)
      else if (isReplaceable) await replaceBy(temporary, target.entry)
      else {
        await discardTemporary(temporary)
        await writeInPlace(target, input, name, now.bytes, bytes)
      }
    })
  } catch (error) {
    await discardTemporary(temporary)
    throw error
  }
  await requireFolder(target, name)
  const after = await readDiskState(target.entry)
  if (after?.hash !== hash) throw newerOnDisk(name)
  return { ok: true, hash, modifiedAt: after.modifiedAt }
}

/** For a file whose owner, rights or attributes a new file cannot have. */
async function writeInPlace(target: Target, input: SaveInput, name: string, old: Buffer, bytes: Uint8Array): Promise<void> {
  const { backups } = input
  if (backups === undefined || (target.stats?.nlink ?? 1) > 1) {
    throw new SaveError('read-only', `The owner or the rights of ${name} cannot be kept, so it is not written.`)
  }
  // A link is left out: its target is what is written.
  const path = [...target.folders, basename(target.entry)].join('/')
  await backups.keep({ path, old, next: Buffer.from(bytes) })
  if (!(await overwrite(target.entry, old, bytes))) throw newerOnDisk(name)
  await backups.drop(path)
}

/** Hash of the bytes that saving `text` writes. */
export function hashOfText(text: string, shape: TextShape): string {
  return hashOf(encode(text, shape))
}

interface Target {
  /** To be closed after the save. */
  readonly folder: OpenFolder
  /** The path that the folder had when it was opened, and its names below the root. */
  readonly folderPath: string
  readonly folders: readonly string[]
  /** The file to replace, through the open folder. */
  readonly entry: string
  readonly stats: Stats | null
  /** The consent that saving needs; null for a file that is not a link. */
  readonly consent: LinkConsent | null
}

/** The file to replace, after all checks that do not depend on its content. */
async function openTarget(input: SaveInput, name: string): Promise<Target> {
  const location = await locateInside(input.root, input.path)
  if (location === null) throw new SaveError('outside', `${name} lies outside the repository, so it is not written.`)
  const { absolute, realRoot } = location
  const found = await openExisting(location)
  if (found === null || found.stats === null) {
    await found?.folder.close()
    if (input.baseHash !== null && !input.overwrite) {
      throw new SaveError('deleted-on-disk', `${name} was deleted by another program. Save again to bring it back with your text.`)
    }
    const folder = await openFolder(realRoot, location.folders, true)
    const { folders } = location
    return { folder, folderPath: join(realRoot, ...folders), folders, entry: folder.entry(location.name), stats: null, consent: null }
  }
  if (!found.stats.isSymbolicLink()) return checkTarget(found, found.stats, name, describeLink(input.path, null, found.stats.nlink))
  await found.folder.close()
  const real = await resolveLink(absolute, name)
  const reason = linkProblem(realRoot, real)
  const folders = foldersBelow(realRoot, dirname(real))
  if (reason !== null || folders === null) throw new SaveError('outside', `${name} is not written. ${reason}`)
  const linked = await openExisting({ ...location, folders, name: basename(real) })
  // Both were there a moment ago.
  if (linked === null || linked.stats === null || linked.stats.isSymbolicLink()) throw new FolderReplacedError()
  const path = relative(realRoot, real).split(sep).join('/')
  return checkTarget(linked, linked.stats, name, describeLink(input.path, path, linked.stats.nlink))
}

type FoundTarget = Omit<Target, 'consent'>

/** Null when the folder does not exist. */
async function openExisting({ realRoot, folders, name }: Location): Promise<FoundTarget | null> {
  const folder = await openFolder(realRoot, folders, false).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (folder === null) return null
  try {
    const entry = folder.entry(name)
    return { folder, folderPath: join(realRoot, ...folders), folders, entry, stats: await readStats(entry) }
  } catch (error) {
    await folder.close()
    throw error
  }
}

async function checkTarget(found: FoundTarget, stats: Stats, name: string, consent: LinkConsent | null): Promise<Target> {
  try {
    await requireWritable(found.entry, stats, name)
    return { ...found, consent }
  } catch (error) {
    await found.folder.close()
    throw error
  }
}

/** The path of the document still leads to the open folder. */
async function requireFolder({ folder, folderPath }: Target, name: string): Promise<void> {
  if (!(await folder.isAt(folderPath))) throw folderReplaced(name)
}

function folderReplaced(name: string): SaveError {
  return new SaveError('failed', `Another program replaced the folder of ${name} during the save. Its text is still here; save again.`)
}

async function resolveLink(link: string, name: string): Promise<string> {
  try {
    return await realpath(link)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    throw new SaveError('not-a-file', `${name} is a link to a file that does not exist, so it is not written.`)
  }
}

async function requireWritable(absolute: string, stats: Stats, name: string): Promise<void> {
  if (!stats.isFile()) throw new SaveError('not-a-file', `${name} is not a regular file, so it is not written.`)
  const isReadOnly =
    (stats.mode & 0o222) === 0 ||
    (await access(absolute, constants.W_OK).then(
      () => false,
      () => true,
    ))
  if (isReadOnly) throw new SaveError('read-only', `${name} is read-only. Make it writable, then save again.`)
}

interface DiskState {
  readonly bytes: Buffer
  readonly hash: string
  readonly modifiedAt: number
}

async function readDiskState(absolute: string): Promise<DiskState | null> {
  if ((await readStats(absolute)) === null) return null
  const read = await readBytes(absolute, constants.O_NOFOLLOW ?? 0)
  if (!read.ok) throw new SaveError('not-a-file', read.reason)
  return { bytes: read.bytes, hash: hashOf(read.bytes), modifiedAt: read.stats.mtimeMs }
}

async function readStats(absolute: string): Promise<Stats | null> {
  try {
    return await lstat(absolute)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function requireUnchanged(input: SaveInput, name: string, disk: DiskState | null, wanted: string): void {
  if (input.overwrite || disk === null || disk.hash === input.baseHash || disk.hash === wanted) return
  throw input.baseHash === null
    ? new SaveError('newer-on-disk', `${name} exists already. Review it before you overwrite it.`)
    : newerOnDisk(name)
}

function newerOnDisk(name: string): SaveError {
  return new SaveError('newer-on-disk', `${name} was changed by another program. Review its text before you overwrite it.`)
}

function failureOf(error: unknown, name: string): { readonly code: SaveErrorCode; readonly message: string; readonly link?: string } {
  if (error instanceof SaveError) {
    const { code, message, link } = error
    return { code, message, ...(link === null ? {} : { link }) }
  }
  if (error instanceof FolderReplacedError) {
    const { code, message } = folderReplaced(name)
    return { code, message }
  }
  switch (errorCode(error)) {
    case 'EEXIST':
      return { code: 'newer-on-disk', message: `${name} exists already. Review it before you overwrite it.` }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'read-only', message: `The folder of ${name} cannot be written to. Change its permissions, then save again.` }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'failed', message: `The disk is full, so ${name} was not saved. Free some space, then save again.` }
    default:
      return { code: 'failed', message: `${name} was not saved (${errorCode(error) || String(error)}). Its text is still here; try again.` }
  }
}
