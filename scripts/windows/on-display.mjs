import { onVirtualDisplay } from '../setup/display.mjs'
import { Failure } from '../setup/failure.mjs'
import { root } from '../setup/root.mjs'
import { lastLines, runProgram } from '../setup/run-program.mjs'

/**
 * Runs a script that opens windows, on a virtual display when there is no other.
 *
 * @param {boolean} display whether a screen is there
 * @param {string} script
 * @param {readonly string[]} [args]
 * @returns {Promise<string>} what it printed
 */
export async function onDisplay(display, script, args = []) {
  const program = [script, ...args]
  const { command, args: all } = display ? { command: process.execPath, args: program } : onVirtualDisplay(process.execPath, program)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const ended = await runProgram(command, all, { cwd: root, env })
  if (ended.code !== 0)
    throw new Failure(`${script} did not come to its end:\n  ${lastLines(ended, 20)}`, 'Run `npm test` to see which part is broken.')
  return ended.stdout
}
