import { readdirSync } from 'node:fs'
import { ensureBuilt } from './build/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine } from './setup/print-line.mjs'
import { inRoot, root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { readArguments } from './torture/support/arguments.mjs'
import { runRig } from './torture/support/run-rig.mjs'
import { table } from './torture/support/table.mjs'

/**
 * Runs the rigs of scripts/torture, each in a process of its own with a display: `npm run torture [-- NAME … --count N --seed N --folder PATH]`.
 * A rig is a file that exports `async function run({ count, seed })` and returns rows, see support/table.mjs. Without a count each
 * rig takes its own; the seed is drawn anew, and printed. Exit code 1 when anything failed.
 */
await runMain(async () => {
  const known = readdirSync(inRoot('scripts/torture'))
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => name.slice(0, -'.mjs'.length))
  const { names, count, seed, folder } = readArguments(process.argv.slice(2), known.sort())
  const { display } = await prepare()
  await ensureBuilt(root)
  const results = []
  for (const name of names) {
    printLine(`\n${name}, seed ${seed}${count === null ? '' : `, count ${count}`}`)
    results.push({ name, rows: await runRig({ name, count, seed, folder, display }) })
  }
  printLine(
    `\n${table(results)}\n\nSeed ${seed}: npm run torture -- ${names.join(' ')} --seed ${seed}${count === null ? '' : ` --count ${count}`}`,
  )
  return results.every(({ rows }) => rows.length > 0 && rows.every(({ failed }) => failed === 0)) ? 0 : 1
})
