import { mkdir, rm, stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { onVirtualDisplay } from '../setup/display.mjs'
import { Failure } from '../setup/failure.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { tell } from '../setup/tell.mjs'
import { findRemedy } from './remedies.mjs'
import { runElectron } from './run-electron.mjs'

/** Milliseconds for the window to show a judgement, on the slowest machine that is still worth a start. */
const patience = 90_000

/** What the app must have said about the repository that it shows. */
const expected = ['Stage', 'Next', 'Conflicts']

/**
 * @param {string} printed
 * @returns {string[]} which of the expected lines are not there
 */
export function missingLines(printed) {
  return expected.filter((name) => !new RegExp(`^${name}: \\S`, 'm').test(printed))
}

/** @param {string} said error output; the absence of a message bus is no news on a machine without a display */
function lastWords(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !line.includes(':ERROR:dbus/'))
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
  const ended = await runElectron(command, all, { quiet: true, timeout: patience })
  const saved = await stat(screenshot).then(
    (found) => found.size > 0,
    () => false,
  )
  tell(ended.printed.trimEnd())
  if (ended.code === 0 && saved && missingLines(ended.printed).length === 0) {
    if (!/^Screenshot: /m.test(ended.printed)) tell(`Screenshot: ${relative(root, screenshot)}`)
    return
  }
  const known = findRemedy(ended.said)
  if (known !== null) throw new Failure(known.what, known.remedy)
  const reason = ended.timedOut
    ? `showed no judgement within ${patience / 1000} s`
    : ended.code !== 0
      ? `ended with ${ended.code}`
      : saved
        ? `did not say: ${missingLines(ended.printed).join(', ')}`
        : 'saved no screenshot'
  throw new Failure(`The window ${reason}.\n  ${lastWords(ended.said)}`, 'Run `npm test` to see which part is broken.')
}
