import { rm } from 'node:fs/promises'
import { failedVitest } from '../repeat/failed-tests.mjs'
import { electronProgram } from '../setup/electron-home.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { countVitest, readReport } from '../test/totals.mjs'

/**
 * The property tests of the engine with other cases than in `npm test`, and `count` times as many of those that are expensive.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export async function run({ count = 10, seed }) {
  const report = inRoot('.cache/torture/properties-report.json')
  await rm(report, { force: true })
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=engine',
    '--testTimeout=3600000',
    '--reporter=default',
    '--reporter=json',
  ]
  await runProgram(electronProgram(root), [...vitest, `--outputFile.json=${report}`], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', PROPERTY_TIMES: String(count), PROPERTY_SEED: String(seed) },
    show: true,
  })
  const counts = readReport(report, countVitest)
  const failed = readReport(report, failedVitest) ?? ['the run gave no report']
  return [{ what: 'engine tests on other cases', tried: counts?.passed ?? 0, failed: failed.length, note: failed.slice(0, 5).join('; ') }]
}
