import { printLine } from '../setup/print-line.mjs'
import { root } from '../setup/root.mjs'
import { runProgram } from '../setup/run-program.mjs'
import { tally } from './totals.mjs'
import { runVitest, wallTests } from './vitest.mjs'

/** Biome writes colour codes even when its output is not a terminal. */
const colours = process.stdout.isTTY ? [] : ['--colors=off']

/** Each tool is a test of its own: it passes, or it fails. */
const tools = /** @type {const} */ ([
  { name: 'Biome', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...colours, '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b', '.', 'scripts'] },
])

/**
 * Format, lint, types and walls.
 *
 * @param {string} electron path of the program
 */
export async function runChecks(electron) {
  const tallies = []
  for (const { name, args } of tools) {
    printLine(`\n${name}`)
    const { code } = await runProgram(process.execPath, args, { cwd: root, show: true })
    printLine(code === 0 ? `${name} passed` : `${name} failed`)
    tallies.push(tally(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, code))
  }
  tallies.push(await runVitest(electron, 'walls', [wallTests]))
  return tallies
}
