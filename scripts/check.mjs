import { prepare } from './setup/prepare.mjs'
import { printLine } from './setup/print-line.mjs'
import { runMain } from './setup/run-main.mjs'
import { runChecks } from './test/check.mjs'
import { summary } from './test/totals.mjs'

await runMain(async () => {
  const { electron } = await prepare()
  const { lines, ok } = summary(await runChecks(electron))
  printLine(`\n${lines.join('\n')}`)
  return ok ? 0 : 1
})
