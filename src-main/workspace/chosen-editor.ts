import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Outcome } from '#bridge'
import { isInside } from '../base/is-inside'
import { realPath } from '../base/real-path'
import { startChosenProgram } from '../base/start-chosen-program'
import { ok, problem } from './outcome'

const remedy = 'Choose another program in the settings.'

/** The name of a program by its path, as people call it. */
export function programName(path: string): string {
  return basename(path).replace(/\.(exe|app)$/i, '')
}

/** Whether the file at a path can be started, or is an application of a Mac. */
export async function checkProgram(path: string): Promise<Outcome> {
  const found = await stat(path).catch(() => null)
  const isBundle = process.platform === 'darwin' && path.endsWith('.app') && found?.isDirectory() === true
  const canRun = isBundle || (found?.isFile() === true && (await access(path, constants.X_OK).then(isTrue, isFalse)))
  return canRun ? ok() : problem('invalid', `${programName(path)} is not a program that can be started. ${remedy}`)
}

/** Opens a file in the program that the user chose, which must not come from the repository of the file. */
export async function openInEditor(program: string, file: string, root: string): Promise<Outcome> {
  const name = programName(program)
  const real = await realPath(program)
  if (real !== null && isInside(root, real))
    return problem('invalid', `${name} lies in this repository, and the cockpit starts nothing that a repository brings. ${remedy}`)
  const prevented = await startChosenProgram(program, file)
  return prevented === null ? ok() : problem('failed', `${name} did not start: ${reasonOf(prevented)}. ${remedy}`)
}

function reasonOf(code: string): string {
  if (code === 'ENOENT') return 'it is not there any more'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be run'
  return `the system answered ${code}`
}

const isTrue = () => true
const isFalse = () => false
