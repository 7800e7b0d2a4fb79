import { realpath, stat } from 'node:fs/promises'
import type { Outcome } from '#bridge'
import { errorCode } from '../base/error-code'
import { ok, problem } from './outcome'

/** The real path of a folder that exists and may be read. */
export async function realFolder(folder: string): Promise<Outcome<string>> {
  const noFolder = problem('not-a-folder', `${folder} is not a folder. Choose the folder of a repository.`)
  try {
    const root = await realpath(folder)
    return (await stat(root)).isDirectory() ? ok(root) : noFolder
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOTDIR') return noFolder
    if (code === 'ENOENT') return problem('not-found', `${folder} does not exist. It may have been moved; choose its new place.`)
    return problem('failed', `${folder} may not be read. Check its permissions.`)
  }
}
