import { ensureDependencies } from './dependencies.mjs'
import { hasDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { electronProgram } from './electron-home.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { root } from './root.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Installs what the other commands need: dependencies, Electron, system libraries. Installed parts are left alone.
 *
 * @returns {Promise<{ electron: string, display: boolean }>} path of the Electron program, and whether a screen is there
 */
export async function prepare() {
  checkNodeVersion()
  await ensureDependencies(root)
  await ensureElectron(root)
  const electron = electronProgram(root)
  const display = hasDisplay()
  await ensureSystemLibraries(electron, { virtualDisplay: !display })
  return { electron, display }
}
