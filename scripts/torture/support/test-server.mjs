import { relative } from 'node:path'
import { createVitest } from 'vitest/node'

// Runs files with tests when its parent asks, in new processes each time, and keeps what is compiled: test-server CONFIGURATION.
const [config = ''] = process.argv.slice(2)
const vitest = await createVitest('test', { config, watch: false, reporters: [{}] })

process.on('message', (/** @type {{ files: readonly string[], bail: number }} */ order) => {
  run(order).then(
    (results) => process.send?.({ results }),
    (error) => process.send?.({ error: String(error?.stack ?? error) }),
  )
})
process.send?.('ready')

/** @param {{ files: readonly string[], bail: number }} order */
async function run({ files, bail }) {
  const place = (/** @type {string} */ file) => files.indexOf(file)
  const all = await vitest.globTestSpecifications()
  const nameOf = (/** @type {{ readonly moduleId: string }} */ { moduleId }) => relative(vitest.config.root, moduleId)
  const chosen = all.filter((one) => files.includes(nameOf(one)))
  Object.assign(globalThis, { orderOfTests: (/** @type {string} */ id) => place(relative(vitest.config.root, id)) })
  for (const { config } of vitest.projects) config.bail = bail
  vitest.config.bail = bail
  vitest.state.filesMap.clear()
  vitest.state.idMap.clear()
  // No process of the run before may be used again: its modules are loaded, with another mutant.
  const inner = /** @type {{ pool?: { close: () => Promise<void> } | undefined }} */ (/** @type {unknown} */ (vitest))
  await inner.pool?.close()
  inner.pool = undefined
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen)
  return [
    ...testModules.map((module) => {
      const { duration, prepareDuration, collectDuration, setupDuration } = module.diagnostic()
      const errors = [
        ...module.errors(),
        ...Array.from(module.children.allTests('failed')).flatMap((test) => test.result().errors ?? []),
        ...Array.from(module.children.allSuites()).flatMap((suite) => suite.errors()),
      ]
      const message = errors[0]?.message ?? null
      return { file: nameOf(module), state: module.state(), message, costMs: duration + prepareDuration + collectDuration + setupDuration }
    }),
    ...unhandledErrors.map((error) => ({ file: 'no file', state: 'failed', message: String(Object(error).message ?? error), costMs: 0 })),
  ]
}
