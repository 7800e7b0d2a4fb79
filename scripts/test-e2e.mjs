import { ensureBuilt } from './build/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { runPlaywright } from './test/playwright.mjs'

// What follows `--` goes to Playwright: a path, `-g name`.
await runMain(async () => {
  const { display } = await prepare()
  await ensureBuilt(root)
  const { failed } = await runPlaywright(display, process.argv.slice(2))
  return failed === 0 ? 0 : 1
})
