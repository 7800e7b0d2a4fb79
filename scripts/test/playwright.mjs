import { rm } from 'node:fs/promises'
import { printLine } from '../setup/print-line.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { countPlaywright, readReport, tally } from './totals.mjs'

/**
 * Runs the end-to-end tests over the built app; without a display, each worker has a virtual one.
 *
 * @param {boolean} display whether a screen is there
 * @param {readonly string[]} args for `playwright test`
 */
export async function runPlaywright(display, args) {
  const name = 'end-to-end tests'
  const report = inRoot('.cache/test/end-to-end-tests.json')
  await rm(report, { force: true })
  printLine(`\n${name}${display ? '' : ', on virtual displays'}`)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { code } = await runProgram(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...args], {
    cwd: root,
    env: display ? env : { ...env, COCKPIT_VIRTUAL_DISPLAYS: '1' },
    show: true,
  })
  return tally(name, readReport(report, countPlaywright), code)
}
