import { mkdir, rm, stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { onVirtualDisplay } from '../setup/display.mjs'
import { Failure } from '../setup/failure.mjs'
import { printLine } from '../setup/print-line.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { findRemedy } from './remedies.mjs'
import { runElectron } from './run-electron.mjs'

/** Limit for the window to show a judgement, also on a slow machine. */
const timeoutMs = 90_000

/** Lines that the app must print about the repository. */
const expected = ['Stage', 'Next', 'Conflicts']

/**
 * @param {string} printed
 * @returns {string[]} which of the expected lines are not there
 */
export function missingLines(printed) {
  return expected.filter((name) => !new RegExp(`^${name}: \\S`, 'm').test(printed))
}

/** @param {string} stderr lines about a missing message bus are left out: machines without a display have none */
function lastErrorLines(stderr) {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !line.includes(':ERROR:dbus/'))
  return lines.slice(-8).join('\n  ')
}

/**
 * Shows the window once, repeats what the cockpit shows, names the screenshot, ends. The profile is a fresh one, so that nothing that the
 * user has open is touched.
 *
 * @param {{ electron: string, display: boolean, switches: readonly string[], path: string | null }} what
 */
export async function smoke({ electron, display, switches, path }) {
  const folder = inRoot('.cache/smoke')
  const screenshot = inRoot('.cache/smoke/cockpit.png')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const args = [
    ...switches,
    `--user-data-dir=${inRoot('.cache/smoke/profile')}`,
    '.',
    `--smoke=${screenshot}`,
    ...(path === null ? [] : [path]),
  ]
  const { command, args: all } = display ? { command: electron, args } : onVirtualDisplay(electron, args)
  const ended = await runElectron(command, all, { quiet: true, timeout: timeoutMs })
  const saved = await stat(screenshot).then(
    (found) => found.size > 0,
    () => false,
  )
  printLine(ended.printed.trimEnd())
  if (ended.code === 0 && saved && missingLines(ended.printed).length === 0) {
    if (!/^Screenshot: /m.test(ended.printed)) printLine(`Screenshot: ${relative(root, screenshot)}`)
    return
  }
  const known = findRemedy(ended.stderr)
  if (known !== null) throw new Failure(known.what, known.remedy)
  const reason = ended.timedOut
    ? `showed no judgement within ${timeoutMs / 1000} s`
    : ended.code !== 0
      ? `ended with ${ended.code}`
      : saved
        ? `did not say: ${missingLines(ended.printed).join(', ')}`
        : 'saved no screenshot'
  throw new Failure(`The window ${reason}.\n  ${lastErrorLines(ended.stderr)}`, 'Run `npm test` to see which part is broken.')
}
