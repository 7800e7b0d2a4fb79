import type { Stats } from 'node:fs'
import { access, constants, lstat, mkdir, realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { errorCode, isInside, placeInside } from './place-inside'
import { hashOf, readBytes } from './read-document'
import { discardTemporary, linkNew, replaceBy, writeTemporary } from './replace-file'
import { encode, type TextShape } from './text-shape'

export type SaveProblem = 'newer-on-disk' | 'deleted-on-disk' | 'symlink' | 'hard-link' | 'not-a-file' | 'read-only' | 'outside' | 'failed'

export type SaveOutcome =
  | { readonly ok: true; readonly hash: string /** Milliseconds since the epoch. */; readonly modifiedAt: number }
  | { readonly ok: false; readonly code: SaveProblem /** A sentence that says what to do. */; readonly message: string }

export interface SaveInput {
  readonly root: string
  /** Relative to the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly shape: TextShape
  /** Hash of the bytes that the edits began from; null for a document that must not exist yet. Its folders are made. */
  readonly base: string | null
  /** Also over a newer or a deleted file: only after the user was shown it. */
  readonly overwrite: boolean
  /** Also when the file is a symbolic or hard link: only after the user was asked. */
  readonly followLink?: boolean
}

/** Ends a save early with its outcome; never leaves this file. */
class Refusal extends Error {
  readonly code: SaveProblem
  constructor(code: SaveProblem, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Replaces the file as one step: at any moment the disk holds the old bytes or the new, whole. A symbolic link stays
 * and its target is replaced; a hard link is cut from its other names. Never throws.
 */
export async function saveDocument(input: SaveInput): Promise<SaveOutcome> {
  const name = basename(input.path)
  try {
    const bytes = encode(input.text, input.shape)
    const target = await targetOf(input, name)
    const before = await look(target.absolute)
    const base = target.stats === null ? null : before
    refuseChanged(input, name, base, hashOf(bytes))
    if (base?.hash === hashOf(bytes)) return { ok: true, hash: base.hash, modifiedAt: base.modifiedAt }
    const temporary = await writeTemporary(target.absolute, bytes, target.stats)
    try {
      const now = await look(target.absolute)
      if (now?.hash !== base?.hash) throw newer(name)
      if (base === null) await linkNew(temporary, target.absolute)
      else await replaceBy(temporary, target.absolute)
    } catch (error) {
      await discardTemporary(temporary)
      throw error
    }
    const after = await look(target.absolute)
    if (after?.hash !== hashOf(bytes)) throw newer(name)
    return { ok: true, hash: after.hash, modifiedAt: after.modifiedAt }
  } catch (error) {
    return { ok: false, ...problemOf(error, name) }
  }
}

interface Target {
  readonly absolute: string
  readonly stats: Stats | null
}

/** The file to replace, after every question that does not depend on its content. */
async function targetOf(input: SaveInput, name: string): Promise<Target> {
  const absolute = await placeInside(input.root, input.path)
  if (absolute === null) throw new Refusal('outside', `${name} lies outside the repository, so it is not written.`)
  const stats = await statsOf(absolute)
  if (stats === null) {
    if (input.base !== null && !input.overwrite) {
      throw new Refusal('deleted-on-disk', `${name} was deleted by another program. Save again to bring it back with your text.`)
    }
    await mkdir(dirname(absolute), { recursive: true })
    return { absolute, stats }
  }
  if (stats.isSymbolicLink()) {
    if (input.followLink !== true) {
      throw new Refusal('symlink', `${name} is a symbolic link. Confirm to write to the file that it points to.`)
    }
    const real = await realpath(absolute)
    if (!isInside(await realpath(input.root), real)) {
      throw new Refusal('outside', `${name} is a link that leads out of the repository, so it is not written.`)
    }
    return { absolute: real, stats: await writable(real, await lstat(real), name) }
  }
  if (stats.nlink > 1 && stats.isFile() && input.followLink !== true) {
    throw new Refusal('hard-link', `${name} has other names on this disk (a hard link). Confirm to save it apart from them.`)
  }
  return { absolute, stats: await writable(absolute, stats, name) }
}

async function writable(absolute: string, stats: Stats, name: string): Promise<Stats> {
  if (!stats.isFile()) throw new Refusal('not-a-file', `${name} is not a regular file, so it is not written.`)
  const locked =
    (stats.mode & 0o222) === 0 ||
    (await access(absolute, constants.W_OK).then(
      () => false,
      () => true,
    ))
  if (locked) throw new Refusal('read-only', `${name} is read-only. Make it writable, then save again.`)
  return stats
}

interface Look {
  readonly hash: string
  readonly modifiedAt: number
}

async function look(absolute: string): Promise<Look | null> {
  if ((await statsOf(absolute)) === null) return null
  const read = await readBytes(absolute)
  if (!read.ok) throw new Refusal('not-a-file', read.reason)
  return { hash: hashOf(read.bytes), modifiedAt: read.stats.mtimeMs }
}

async function statsOf(absolute: string): Promise<Stats | null> {
  try {
    return await lstat(absolute)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function refuseChanged(input: SaveInput, name: string, disk: Look | null, wanted: string): void {
  if (input.overwrite || disk === null || disk.hash === input.base || disk.hash === wanted) return
  throw input.base === null ? new Refusal('newer-on-disk', `${name} exists already. Look at it before you save over it.`) : newer(name)
}

function newer(name: string): Refusal {
  return new Refusal('newer-on-disk', `${name} was changed by another program. Look at its text before you save over it.`)
}

function problemOf(error: unknown, name: string): { readonly code: SaveProblem; readonly message: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message }
  switch (errorCode(error)) {
    case 'EEXIST':
      return { code: 'newer-on-disk', message: `${name} exists already. Look at it before you save over it.` }
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
