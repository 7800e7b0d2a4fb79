import { existsSync, readFileSync } from 'node:fs'
import { isOnPath } from './display.mjs'
import { Failure } from './failure.mjs'
import { debianPackagesFor, installCommand, isDebianLike, missingLibraries, readOsRelease } from './linux-packages.mjs'
import { printLine, runStep } from './print-line.mjs'
import { lastLines, runProgram } from './run-program.mjs'

const emojiFont = 'fonts-noto-color-emoji'

/**
 * Makes sure that Electron can be loaded here and, without a display, that a virtual one can be started. Installs what is missing when it
 * is root on a Debian-like system, else prints the command to run. Does nothing outside Linux.
 *
 * @param {string} electron path of the program
 * @param {{ virtualDisplay: boolean }} needs
 */
export async function ensureSystemLibraries(electron, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const [libraries, font] = await Promise.all([findMissingLibraries(electron), hasEmojiFont()])
  const programs = ['git', ...(virtualDisplay ? ['xvfb-run', 'xauth'] : [])].filter((name) => !isOnPath(name))
  if (libraries.length === 0 && programs.length === 0) {
    if (font === false) printLine(`Hint: no font with colour emoji was found; documents look better with ${emojiFont}.`)
    return
  }
  const system = readOsRelease(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
  const extra = font === true ? [] : [emojiFont]
  if (process.getuid?.() === 0 && isDebianLike(system)) {
    await runStep(`System packages are missing (${[...libraries, ...programs].join(', ')}): apt-get`, async () => {
      await apt(['update', '-q'])
      const packages = debianPackagesFor(libraries, programs, system, await knownPackages())
      await apt(['install', '-y', '-q', '--no-install-recommends', ...packages, ...extra])
      return `installed ${[...packages, ...extra].join(' ')}`
    })
    const still = await findMissingLibraries(electron)
    if (still.length > 0)
      throw new Failure(
        `Electron still misses ${still.join(', ')}.`,
        'Install the packages that hold them, then run the same command again.',
      )
    return
  }
  const packages = debianPackagesFor(libraries, programs, system, isDebianLike(system) ? await knownPackages() : new Set())
  const command = installCommand(system, [...packages, ...extra])
  throw new Failure(
    `Electron needs system packages that are missing: ${[...libraries, ...programs].join(', ')}.`,
    command === null
      ? 'Install the packages of your system that hold them, then run the same command again.'
      : `Type this, then run the same command again:\n  ${command}`,
  )
}

/** @param {string} electron */
async function findMissingLibraries(electron) {
  return missingLibraries((await runProgram('ldd', [electron])).stdout)
}

/** @returns {Promise<boolean | null>} null when it cannot be determined */
async function hasEmojiFont() {
  if (!isOnPath('fc-list')) return null
  return /emoji/i.test((await runProgram('fc-list', [':', 'family'])).stdout)
}

/** @returns {Promise<Set<string>>} */
async function knownPackages() {
  const { code, stdout } = await runProgram('apt-cache', ['pkgnames', 'lib'])
  return new Set(code === 0 ? stdout.split('\n').filter(Boolean) : [])
}

/** @param {readonly string[]} args */
async function apt(args) {
  const ended = await runProgram('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (ended.code !== 0) {
    throw new Failure(
      `apt-get ${args[0]} did not succeed:\n  ${lastLines(ended)}`,
      'Check the connection to your package mirror and that no other apt is running, then run the same command again.',
    )
  }
}
