import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds for the download host to answer at all. */
const answerLimit = 4_000
/** Milliseconds without a single new byte after which a download is given up. */
const stallLimit = 15_000

/** Where the electron package downloads from; its own settings for mirrors are honoured. */
export function downloadBase(env = process.env) {
  return (
    env.npm_config_electron_mirror ||
    env.NPM_CONFIG_ELECTRON_MIRROR ||
    env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/'
  )
}

/**
 * @param {string} url
 * @returns {Promise<string | null>} null when the host answers, else why not
 */
export async function whyUnreachable(url, limit = answerLimit) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(limit) })
    return null
  } catch (error) {
    const { host } = new URL(url)
    if (error instanceof Error && error.name === 'TimeoutError') return `${host} did not answer within ${limit / 1000} s`
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `${host} cannot be reached (${cause instanceof Error ? ('code' in cause && cause.code) || cause.message : cause})`
  }
}

/**
 * Downloads the official binary with the electron package's own installer, which verifies its checksum.
 *
 * @param {import('./electron-home.mjs').ElectronHome} home
 * @returns {Promise<string | null>} null when it is installed, else why not
 */
export async function installOfficial(home) {
  if (!(await isInDownloadCache(home.wanted)) && !process.env.ELECTRON_GET_USE_PROXY) {
    const reason = await whyUnreachable(downloadBase())
    if (reason !== null) return reason
  }
  await rm(home.dist, { recursive: true, force: true })
  const scratch = await mkdtemp(join(tmpdir(), 'spec-cockpit-electron-'))
  try {
    return await runInstaller(home, scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/**
 * @param {import('./electron-home.mjs').ElectronHome} home
 * @param {string} scratch where the installer puts what it downloads, so that its progress can be watched
 * @returns {Promise<string | null>}
 */
function runInstaller(home, scratch) {
  return new Promise((done) => {
    const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch }
    const child = spawn(process.execPath, [join(home.folder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    let bytes = -1
    let movedAt = Date.now()
    let stalled = false
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    const watch = setInterval(async () => {
      const now = (await sizeOf(scratch)) + (await sizeOf(home.dist))
      if (now !== bytes) movedAt = Date.now()
      bytes = now
      if (Date.now() - movedAt < stallLimit) return
      stalled = true
      child.kill('SIGKILL')
    }, 1_000)
    child.once('close', (code) => {
      clearInterval(watch)
      if (code === 0) done(null)
      else if (stalled) done(`the download stood still for ${stallLimit / 1000} s`)
      else done(`its installer failed (${firstLine(output)})`)
    })
  })
}

/** @param {string} text */
function firstLine(text) {
  return (
    text
      .split('\n')
      .find((line) => /error/i.test(line))
      ?.trim() ??
    text.split('\n')[0] ??
    ''
  )
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of everything in it; 0 when it does not exist
 */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.map((entry) =>
      stat(join(folder, entry)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * Whether an earlier download is kept, so that no network is needed.
 *
 * @param {string} version
 */
async function isInDownloadCache(version) {
  const caches = { darwin: join(homedir(), 'Library', 'Caches'), win32: join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache') }
  const system = process.platform === 'darwin' || process.platform === 'win32' ? caches[process.platform] : join(homedir(), '.cache')
  const folder =
    process.env.electron_config_cache || (process.platform === 'win32' ? system : join(process.env.XDG_CACHE_HOME || system, 'electron'))
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  return entries.some((entry) => entry.endsWith(`electron-v${version}-${process.platform}-${process.arch}.zip`))
}
