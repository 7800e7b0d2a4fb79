import { copyFile, mkdir, rm } from 'node:fs/promises'
import { ensureBuilt } from './build/build.mjs'
import { readArguments } from './repeat/arguments.mjs'
import { busyCores } from './repeat/busy-cores.mjs'
import { failedPlaywright, failedVitest } from './repeat/failed-tests.mjs'
import { failureLines } from './repeat/failure-lines.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine } from './setup/print-line.mjs'
import { inRoot, root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { runPlaywright } from './test/playwright.mjs'
import { readReport, summary } from './test/totals.mjs'
import { runVitest, wallTests } from './test/vitest.mjs'

/** Reports of the runs in which a test failed. */
const kept = inRoot('.cache/test/repeat')

/**
 * Runs both suites again and again while another process keeps every core busy, and names each test that ever failed:
 * `npm run repeat [-- --unit 10 --e2e 5 PATH …]`. Reports of runs that failed stay in .cache/test/repeat.
 */
await runMain(async () => {
  const { unit, e2e, unitPaths, e2ePaths } = readArguments(process.argv.slice(2))
  const { electron, display } = await prepare()
  if (e2e > 0) await ensureBuilt(root)
  await rm(kept, { recursive: true, force: true })
  /** @type {readonly Suite[]} */
  const suites = [
    {
      name: 'unit tests',
      times: unit,
      report: 'unit-tests.json',
      failedIn: failedVitest,
      run: () => runVitest(electron, 'unit tests', ['--exclude', `${wallTests}/**`, ...unitPaths]),
    },
    {
      name: 'end-to-end tests',
      times: e2e,
      report: 'end-to-end-tests.json',
      failedIn: failedPlaywright,
      run: () => runPlaywright(display, e2ePaths),
    },
  ]
  const { stop } = await busyCores()
  try {
    const runs = []
    for (const suite of suites) for (let at = 1; at <= suite.times; at += 1) runs.push(await runOnce(suite, at))
    const { lines, ok } = summary(runs.map(({ tally }) => tally))
    printLine(['', ...failureLines(runs), ...lines].join('\n'))
    return ok ? 0 : 1
  } finally {
    await stop()
  }
})

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {number} times
 * @property {string} report its file under .cache/test
 * @property {(text: string) => string[]} failedIn
 * @property {() => Promise<import('./test/totals.mjs').Tally>} run
 */

/** @param {Suite} suite @param {number} at counted from 1 */
async function runOnce({ name, times, report, failedIn, run }, at) {
  const tally = await run()
  const path = inRoot('.cache/test', report)
  const failed = readReport(path, failedIn) ?? []
  if (failed.length > 0) {
    await mkdir(kept, { recursive: true })
    await copyFile(path, `${kept}/${at}-${report}`)
  }
  const named = tally.note === '' ? failed : [...failed, `${name} (it ${tally.note})`]
  return { suite: name, failed: named, tally: { ...tally, name: `${name}, run ${at} of ${times}` } }
}
