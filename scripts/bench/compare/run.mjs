import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { alternate, threadTime } from './alternate.mjs'
import { commandCases, commandTime, newFolder } from './command-cases.mjs'
import { engineCases } from './engine-cases.mjs'
import { ratioOf } from './ratio.mjs'

// Runs in Electron's own Node, which knows the processor time of one thread; writes what it measured as JSON.
/** @type {{ before: import('./build-side.mjs').Side, after: import('./build-side.mjs').Side, node: string, only: string }} */
const { before, after, node, only } = JSON.parse(process.argv[2] ?? '')
const isAsked = (/** @type {{ what: string }} */ { what }) => what.includes(only)
/** @type {{ before: import('./engine-cases.mjs').Engine, after: import('./engine-cases.mjs').Engine }} */
const engines = { before: await import(pathToFileURL(before.engine).href), after: await import(pathToFileURL(after.engine).href) }
const results = []
for (const { what, prepare, calls, ...options } of engineCases.filter(isAsked)) {
  const runs = { before: prepare(engines.before), after: prepare(engines.after) }
  const pairs = await alternate({ before: () => threadTime(runs.before, calls), after: () => threadTime(runs.after, calls) }, options)
  results.push({ what, ...ratioOf(pairs) })
}
const folder = newFolder()
try {
  for (const { what, folder: checked, times } of commandCases(folder).filter(isAsked)) {
    const run = (/** @type {import('./build-side.mjs').Side} */ side) => () => commandTime(side.command, checked, node)
    results.push({ what, ...ratioOf(await alternate({ before: run(before), after: run(after) }, { warmUp: 1, times })) })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(JSON.stringify(results))
