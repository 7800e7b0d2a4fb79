import { rm } from 'node:fs/promises'
import { printLine } from '../setup/print-line.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { countVitest, readReport, tally } from './totals.mjs'

/**
 * Runs Vitest inside Electron's own Node, the runtime that ships.
 *
 * @param {string} electron path of the program
 * @param {string} name of the tally, and of the report under .cache/test
 * @param {readonly string[]} args for `vitest run`
 */
export async function runVitest(electron, name, args) {
  const report = inRoot('.cache/test', `${name.replaceAll(' ', '-')}.json`)
  await rm(report, { force: true })
  printLine(`\n${name}, in Electron's Node`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code } = await runProgram(electron, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    cwd: root,
    env,
    show: true,
  })
  return tally(name, readReport(report, countVitest), code)
}

/** The walls are held by `npm run check`; everything else is a unit test. */
export const wallTests = 'scripts/walls'
