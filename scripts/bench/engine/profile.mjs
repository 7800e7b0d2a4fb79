import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { inRoot, root } from '../../setup/root.mjs'
import { workspaceOf } from '../../workspace/workspace-of.mjs'
import { bundles } from '../bundle-paths.mjs'
import { decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'
import { topFunctions } from './top-functions.mjs'

/** Functions shown of each profile. */
const shown = 18

/** @type {import('./full-check.mjs').Engine} */
const { createJudge, judge } = await import(pathToFileURL(bundles.engine).href)
const spec = specText(250_000)
const log = decisionLogText(10_000)
// Else work would be counted where it was inlined, not where it is written.
setFlagsFromString('--no-turbo-inlining')
const remembering = createJudge()
remembering(workspaceOf({ 'SPEC.md': spec }))
let typed = spec

await profile('full check of 250 KB', 20, () => judge(workspaceOf({ 'SPEC.md': spec })))
await profile('judgement after a key, 250 KB', 20, () => {
  typed = `${typed.slice(0, 100_000)}x${typed.slice(100_000)}`
  remembering(workspaceOf({ 'SPEC.md': typed }, { 'SPEC.md': spec }))
})
await profile('decision log, 10,000 rows', 4, () => judge(workspaceOf({ 'DECISION_LOG.md': log })))

/**
 * Says where the time of `run` goes, and keeps the whole profile for the browser's developer tools.
 *
 * @param {string} name
 * @param {number} times
 * @param {() => unknown} run
 */
async function profile(name, times, run) {
  for (let count = 0; count < 3; count += 1) run()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  for (let count = 0; count < times; count += 1) run()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const folder = inRoot('.cache/bench/profiles')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.cpuprofile`)
  writeFileSync(file, JSON.stringify(profile))
  const short = (/** @type {string} */ url) => (url.startsWith('file:') ? relative(root, fileURLToPath(url)) : url)
  // Without the profiler's own start and end.
  const functions = topFunctions(profile, short).filter(({ place }) => !place.startsWith('node:inspector'))
  const all = functions.reduce((sum, { self }) => sum + self, 0)
  const line = (/** @type {import('./top-functions.mjs').FunctionTime} */ { name, place, self, total }) => {
    const share = (/** @type {number} */ time) => `${((time / all) * 100).toFixed(1).padStart(5)} %`
    return `  ${share(self)}  ${share(total)}  ${name}  ${place.replace('.cache/bench/engine/', '')}`
  }
  const own = functions.filter(({ place }) => place.includes('src-spec/')).sort((a, b) => b.total - a.total)
  const parts = [
    `\n${name}: ${(all / times).toFixed(1)} ms a run (${relative(root, file)})`,
    '  itself   with calls',
    ...functions.slice(0, shown).map(line),
    '  of the engine, with calls',
    ...own.slice(0, shown).map(line),
  ]
  process.stdout.write(`${parts.join('\n')}\n`)
}
