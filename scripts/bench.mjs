import { cpus } from 'node:os'
import { bundle } from './bench/bundles.mjs'
import { command } from './bench/command.mjs'
import { buildSide } from './bench/compare/build-side.mjs'
import { comparisonTable } from './bench/compare/comparison-table.mjs'
import { largeCommand } from './bench/large-command.mjs'
import { readParts } from './bench/parts.mjs'
import { spread } from './bench/spread.mjs'
import { table } from './bench/table.mjs'
import { ensureBuilt } from './build/build.mjs'
import { Failure } from './setup/failure.mjs'
import { prepare } from './setup/prepare.mjs'
import { printLine, runStep } from './setup/print-line.mjs'
import { root } from './setup/root.mjs'
import { runMain } from './setup/run-main.mjs'
import { lastLines, runProgram } from './setup/run-program.mjs'
import { onDisplay } from './windows/on-display.mjs'
import { inTemporaryFolder } from './windows/temporary-folder.mjs'

/** @typedef {import('./bench/table.mjs').Row} Row */

// `npm run bench [-- --times 3 start keys outside quiet logs memory many command engine profile]`, or `npm run bench -- --compare REV`. Prints; asserts nothing.
await runMain(async () => {
  const { engine, windows, command: isCommandMeasured, profile, times, compare } = readParts(process.argv.slice(2))
  const { electron, display } = await prepare()
  if (compare) return compareWith(compare, electron, display)
  await ensureBuilt(root)
  await runStep('Bundling what is measured', async () => {
    await bundle()
    return 'bundled into .cache/bench'
  })
  /** @type {Row[][]} */
  const runs = []
  for (let run = 1; run <= times; run++) {
    if (times > 1) printLine(`Run ${run} of ${times}`)
    runs.push(await measure({ windows, isCommandMeasured, engine }, electron, display))
  }
  const rows = spread(runs)
  const [processor] = cpus()
  if (rows.length > 0)
    printLine(
      `\n${table(rows)}\n\nMedians on ${cpus().length} × ${processor?.model ?? 'an unknown processor'}. Times differ between machines; the ratios hold.`,
    )
  if (profile) printLine(await inElectronsNode(electron, 'scripts/bench/engine/profile.mjs'))
  return 0
})

/**
 * @param {{ windows: string[], isCommandMeasured: boolean, engine: boolean }} parts
 * @param {string} electron
 * @param {Awaited<ReturnType<typeof prepare>>['display']} display
 * @returns {Promise<Row[]>}
 */
async function measure({ windows, isCommandMeasured, engine }, electron, display) {
  /** @type {Row[]} */
  const rows = []
  if (windows.length > 0) {
    await runStep('Measuring windows (some minutes; leave the machine alone)', async () => {
      rows.push(...JSON.parse(await onDisplay(display, 'scripts/bench/windows/run.mjs', windows)))
      return display ? 'on this screen' : 'on a virtual display'
    })
  }
  if (isCommandMeasured) {
    await runStep('Measuring the command', () =>
      inTemporaryFolder(async (folder) => {
        rows.push(...command(folder), ...largeCommand(folder))
        return 'measured'
      }),
    )
  }
  if (engine) {
    await runStep('Measuring the engine in Electron’s Node', async () => {
      rows.push(...JSON.parse(await inElectronsNode(electron, 'scripts/bench/engine/run.mjs')))
      return 'measured'
    })
  }
  return rows
}

/**
 * @param {{ revision: string, only: string }} compare
 * @param {string} electron
 * @param {Awaited<ReturnType<typeof prepare>>['display']} display
 */
async function compareWith({ revision, only }, electron, display) {
  const sides = { before: await buildSide(revision), after: await buildSide(null), node: process.execPath, only }
  await runStep(`Measuring ${revision} and the working tree in turn (some minutes)`, async () => {
    const asked = JSON.stringify(sides)
    const results = [
      ...JSON.parse(await inElectronsNode(electron, 'scripts/bench/compare/run.mjs', asked)),
      ...JSON.parse(await onDisplay(display, 'scripts/bench/compare/windows.mjs', [asked])),
    ]
    return `measured\n\n${comparisonTable(results)}`
  })
  return 0
}

/**
 * @param {string} electron
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<string>} what it printed
 */
async function inElectronsNode(electron, script, ...args) {
  const ended = await runProgram(electron, [script, ...args], { cwd: root, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  if (ended.code !== 0)
    throw new Failure(`${script} did not come to its end:\n  ${lastLines(ended, 20)}`, 'Run `npm test` to see which part is broken.')
  return ended.stdout
}
