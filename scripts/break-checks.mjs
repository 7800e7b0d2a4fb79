import { rm } from 'node:fs/promises'
import { countOf } from './break-checks/read-run.mjs'
import { electronProgram } from './setup/electron-home.mjs'
import { printLine } from './setup/print-line.mjs'
import { inRoot, root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { lastLines, runProgram } from './setup/run-program.mjs'

/**
 * Breaks every check on purpose, each while its own examples are tested and at no other time: its `find` finds nothing. A
 * check whose examples still pass is tested by nothing. Ids of checks may follow, to report only those.
 */
await runMain(async () => {
  const asked = process.argv.slice(2)
  const whole = await run(false)
  const broken = await run(true)
  const ids = asked.length > 0 ? asked : [...broken.keys()].sort()
  const unseen = ids.filter((id) => !report(id, whole.get(id), broken.get(id)))
  printLine(`\n${ids.length} checks broken, ${ids.length - unseen.length} seen, ${unseen.length} not.`)
  return unseen.length === 0 && ids.length > 0 ? 0 : 1
})

/**
 * @typedef {import('./break-checks/read-run.mjs').Count} Count
 *
 * @param {string} id @param {Count | undefined} whole @param {Count | undefined} broken
 * @returns {boolean} whether the break was seen
 */
function report(id, whole, broken) {
  const isReady = whole !== undefined && whole.failed === 0 && whole.passed > 0
  const isSeen = isReady && broken !== undefined && broken.failed > 0
  if (whole === undefined) {
    printLine(`✗ ${id.padEnd(42)} there is no such check`)
    return false
  }
  const seen = isSeen ? `seen by ${broken.failed} of ${broken.passed + broken.failed}` : 'NOT SEEN'
  printLine(`${isSeen ? '✓' : '✗'} ${id.padEnd(42)} ${isReady ? seen : 'its examples do not pass as they are'}`)
  return isSeen
}

/** @param {boolean} breaking */
async function run(breaking) {
  const report = inRoot('.cache/test', `break-checks-${breaking ? 'broken' : 'whole'}.json`)
  await rm(report, { force: true })
  const config = breaking ? ['--config', 'scripts/break-checks/vitest.config.mjs'] : []
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...config, '--reporter=json', `--outputFile=${report}`]
  const ended = await runProgram(electronProgram(root), [...vitest, 'src-spec/checks/checks.test.ts'], {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
  })
  const counts = countOf(report)
  if (counts === null) throw new Error(`Vitest gave no report:\n  ${lastLines(ended, 20)}`)
  return counts
}
