import { rm } from 'node:fs/promises'
import { onVirtualDisplay } from '../setup/display.mjs'
import { printLine } from '../setup/print-line.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { countPlaywright, readReport, tally } from './totals.mjs'

/**
 * Runs the end-to-end tests over the built app, on a virtual display when there is no other.
 *
 * @param {boolean} display whether a screen is there
 * @param {readonly string[]} args for `playwright test`
 */
export async function runPlaywright(display, args) {
  const name = 'end-to-end tests'
  const report = inRoot('.cache/test/end-to-end-tests.json')
  await rm(report, { force: true })
  printLine(`\n${name}${display ? '' : ', on a virtual display'}`)
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...args]
  const { command, args: all } = display ? { command: process.execPath, args: playwright } : onVirtualDisplay(process.execPath, playwright)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { code } = await runProgram(command, all, { cwd: root, env, show: true })
  return tally(name, readReport(report, countPlaywright), code)
}
