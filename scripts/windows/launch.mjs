import { _electron } from 'playwright'
import { electronProgram } from '../setup/electron-home.mjs'
import { root } from '../setup/root.mjs'
import { inTime } from './until.mjs'

/** Chromium refuses its sandbox to root. */
export const switches = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** What a started window may see of this process's own surroundings: not git's, and not that Electron could be Node. */
export function surroundings() {
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && !name.startsWith('GIT_')) env[name] = value
  }
  return { ...env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
}

/**
 * Starts Electron with Playwright's driver, gives its window to `use` and ends it.
 *
 * @template Result
 * @param {{ data: string, main?: string, args?: readonly string[] }} what `data` is the folder that Electron keeps its own things in;
 *   `main` is the built app unless another main script is named
 * @param {(page: import('playwright').Page, app: import('@playwright/test').ElectronApplication) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withWindow({ data, main = root, args = [] }, use) {
  const app = await _electron.launch({
    executablePath: electronProgram(root),
    args: [...switches, `--user-data-dir=${data}`, main, ...args],
    env: surroundings(),
    // Playwright's default of a light page would override the system and nativeTheme.
    colorScheme: null,
  })
  const program = app.process()
  try {
    return await use(await app.firstWindow(), app)
  } finally {
    // A window that does not answer must not keep the script: what it shows has been seen already.
    await inTime(app.close(), 'the end of the app').catch(() => program.kill('SIGKILL'))
  }
}
