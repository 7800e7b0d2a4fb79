import { ensureBuilt } from './build/build.mjs'
import { Failure } from './setup/failure.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine } from './setup/print-line.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { runChecks } from './test/check.mjs'
import { runPlaywright } from './test/playwright.mjs'
import { summary, tally } from './test/totals.mjs'
import { runVitest, wallTests } from './test/vitest.mjs'

await runMain(async () => {
  const { electron, display } = await prepare()
  const tallies = await runChecks(electron)
  tallies.push(await runVitest(electron, 'unit tests', ['--exclude', `${wallTests}/**`]))
  try {
    await ensureBuilt(root)
    tallies.push(await runPlaywright(display, []))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    printLine(`\n${error.message}`)
    tallies.push(tally('build', { passed: 0, failed: 1, skipped: 0 }, 1))
  }
  const { lines, ok } = summary(tallies)
  printLine(`\n${lines.join('\n')}`)
  return ok ? 0 : 1
})
