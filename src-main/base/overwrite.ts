import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/**
 * Writes `next` into a file that holds `old`, so that everything but its bytes stays. False when it holds other bytes. When the write
 * fails the old bytes are written back, and the file system error is thrown.
 */
export async function overwrite(target: string, old: Uint8Array, next: Uint8Array): Promise<boolean> {
  const file = await open(target, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    if (!(await file.readFile()).equals(old)) return false
    try {
      await writeWhole(file, next)
    } catch (error) {
      await writeWhole(file, old)
      throw error
    }
    return true
  } finally {
    await file.close()
  }
}

/** From the start to the end, so that an interrupted write leaves new bytes before old ones. */
async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten
  await file.truncate(bytes.length)
  await file.sync()
}

/** Whether `found` is what an interrupted `overwrite` leaves: the first bytes of `next`, then the rest of `old`. */
export function isInterrupted(found: Uint8Array, old: Uint8Array, next: Uint8Array): boolean {
  let same = 0
  while (same < found.length && same < next.length && found[same] === next[same]) same += 1
  return found.length === Math.max(old.length, same) && Buffer.compare(found.subarray(same), old.subarray(same)) === 0
}
