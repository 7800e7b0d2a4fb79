import { electronProgram } from './setup/electron-home.mjs'
import { printLine } from './setup/print-line.mjs'
import { inRoot, root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { lastLines, runProgram } from './setup/run-program.mjs'

/**
 * Writes what is made from the registries of checks and kinds: the reference, the table of rules, the guide's table of kinds, the configuration's schema. They are
 * file snapshots of the test that holds them, so what is written is what is tested.
 */
await runMain(async () => {
  const args = [inRoot('node_modules/vitest/vitest.mjs'), 'run', 'scripts/reference/reference.test.ts', '--update']
  const ended = await runProgram(electronProgram(root), args, {
    cwd: root,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
  })
  printLine(
    ended.code === 0
      ? 'docs/checks.md, docs/rules.md, docs/guide.md and resources/spec-cockpit.schema.json are written as the registries say.'
      : lastLines(ended, 40),
  )
  return ended.code === 0 ? 0 : 1
})
