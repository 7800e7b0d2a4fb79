import { build } from './build/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'

// Needs no Electron binary: the command line is built and used where there is none.
await runMain(async () => {
  checkNodeVersion()
  await ensureDependencies(root)
  await build(root)
  return 0
})
