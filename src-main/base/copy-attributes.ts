import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { runSystemProgram } from './run-system-program'

/**
 * Gives `copy` the owner, rights, access control list and extended attributes of `original`. False when not all of them were copied
 * for certain. Windows is not asked: there a new file has the rights of its folder. Throws file system errors.
 */
export async function copyAttributes(original: string, copy: string): Promise<boolean> {
  const from = await open(original, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const to = await open(copy, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0))
    try {
      return await copyBetween(from, to, original)
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

async function copyBetween(from: FileHandle, to: FileHandle, original: string): Promise<boolean> {
  const { uid, gid, mode } = await from.stat()
  const isOwned = process.platform === 'win32' || (await hasOwner(to, uid, gid))
  if (!isOwned) return false
  if (process.platform === 'linux') {
    // Node reads neither access control lists nor extended attributes. Run without a shell, on the open files.
    const args = ['--attributes-only', '--preserve=mode,xattr', '--', '/proc/self/fd/3', '/proc/self/fd/4']
    if ((await runSystemProgram('/bin/cp', args, [from.fd, to.fd])) === null) return false
  } else {
    if (process.platform === 'darwin' && !isPlainListing(await runSystemProgram('/bin/ls', ['-ldn', original], []))) return false
    await to.chmod(mode & 0o7777)
  }
  await to.sync()
  const copied = await to.stat()
  return process.platform === 'win32' || (copied.mode === mode && copied.uid === uid && copied.gid === gid)
}

async function hasOwner(file: FileHandle, uid: number, gid: number): Promise<boolean> {
  const stats = await file.stat()
  if (stats.uid === uid && stats.gid === gid) return true
  return file.chown(uid, gid).then(
    () => true,
    () => false,
  )
}

/** Whether a line of `ls -l` has no sign behind the rights: `@` for extended attributes, `+` for an access control list. */
export function isPlainListing(line: string | null): boolean {
  return line !== null && /^-[-rwxsStT]{9} /.test(line)
}
