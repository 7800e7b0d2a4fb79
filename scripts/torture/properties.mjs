import { rm } from 'node:fs/promises'
import { failedVitest } from '../repeat/failed-tests.mjs'
import { electronProgram } from '../setup/electron-home.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { countVitest, readReport } from '../test/totals.mjs'

/**
 * The property tests of the engine and of the commands of the window with other cases than in `npm test`, and `count` times as many of
 * those that are expensive.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 10, seed }) {
  return [
    await runTests('engine tests on other cases', ['--project=engine'], count, seed),
    await runTests('commands of the window in other orders', ['--project=window', ...windowTests], count * 10, seed),
  ]
}

const windowTests = [
  'src-renderer/features/editor/random-commands.test.ts',
  'src-renderer/features/editor/no-lost-text.test.ts',
  'src-renderer/state/tables/table-changes.test.ts',
]

/**
 * @param {string} what
 * @param {readonly string[]} tests words that choose them
 * @param {number} times
 * @param {number} seed
 * @returns {Promise<import('./support/table.mjs').Row>}
 */
async function runTests(what, tests, times, seed) {
  const report = inRoot('.cache/torture/properties-report.json')
  await rm(report, { force: true })
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...tests, '--testTimeout=3600000', '--reporter=default', '--reporter=json']
  await runProgram(electronProgram(root), [...vitest, `--outputFile.json=${report}`], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', PROPERTY_TIMES: String(times), PROPERTY_SEED: String(seed) },
    show: true,
  })
  const counts = readReport(report, countVitest)
  const failed = readReport(report, failedVitest) ?? ['the run gave no report']
  return { what, tried: counts?.passed ?? 0, failed: failed.length, note: failed.slice(0, 5).join('; ') }
}
