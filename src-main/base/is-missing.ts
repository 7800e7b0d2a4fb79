import { stat } from 'node:fs/promises'
import { errorCode } from './error-code'

/** Whether nothing is at a path; false where that cannot be told. */
export async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    const code = errorCode(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
  }
}
