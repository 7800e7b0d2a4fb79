import { prepare } from './setup/prepare.mjs'
import { runMain } from './setup/run-main.mjs'
import { runVitest, wallTests } from './test/vitest.mjs'

// What follows `--` goes to Vitest: a path, `-t name`.
await runMain(async () => {
  const { electron } = await prepare()
  const { failed } = await runVitest(electron, 'unit tests', ['--exclude', `${wallTests}/**`, ...process.argv.slice(2)])
  return failed === 0 ? 0 : 1
})
