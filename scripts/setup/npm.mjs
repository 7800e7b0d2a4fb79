import { basename } from 'node:path'
import { runProgram } from './run-program.mjs'

/**
 * Runs the npm that runs us, else the one on the PATH, so that the user's own configuration and registry apply.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, show?: boolean, timeout?: number }} options
 */
export function runNpm(args, options) {
  const script = process.env.npm_execpath
  if (script && basename(script).startsWith('npm-cli')) return runProgram(process.execPath, [script, ...args], options)
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}
