import { rm } from 'node:fs/promises'
import { countOf } from './break-checks/read-run.mjs'
import { electronProgram } from './setup/electron-home.mjs'
import { inRoot, root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { lastLines, runProgram } from './setup/run-program.mjs'
import { tell } from './setup/tell.mjs'

/**
 * Breaks every check on purpose, each in the run of its own test only: its `find` finds nothing. A check whose test still
 * passes is tested by nothing. Paths of check tests may follow, to break only those.
 */
await runMain(async () => {
  const paths = process.argv.length > 2 ? process.argv.slice(2) : ['src-spec/checks']
  const whole = await run(paths, false)
  const broken = await run(paths, true)
  let unseen = 0
  for (const [id, { passed, failed }] of broken) {
    const before = whole.get(id)
    const ready = before !== undefined && before.failed === 0 && before.passed > 0
    const seen = ready && failed > 0
    if (!seen) unseen += 1
    const told = !ready ? 'its test does not pass as it is' : seen ? `seen by ${failed} of ${passed + failed}` : 'NOT SEEN'
    tell(`${seen ? '✓' : '✗'} ${id.padEnd(42)} ${told}`)
  }
  tell(`\n${broken.size} checks broken, ${broken.size - unseen} seen, ${unseen} not.`)
  return unseen === 0 && broken.size > 0 ? 0 : 1
})

/** @param {readonly string[]} paths @param {boolean} breaking */
async function run(paths, breaking) {
  const report = inRoot('.cache/test', `break-checks-${breaking ? 'broken' : 'whole'}.json`)
  await rm(report, { force: true })
  const config = breaking ? ['--config', 'scripts/break-checks/vitest.config.mjs'] : []
  const args = [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...config, '--reporter=json', `--outputFile=${report}`, ...paths]
  const ended = await runProgram(electronProgram(root), args, {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
  })
  const counts = countOf(report)
  if (counts === null) throw new Error(`Vitest gave no report:\n  ${lastLines(ended, 20)}`)
  return counts
}
