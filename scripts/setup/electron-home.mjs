import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the electron package keeps its binary, and which one is there.
 *
 * @typedef {object} ElectronHome
 * @property {string} folder node_modules/electron
 * @property {string} dist
 * @property {string} pathFile names the program inside `dist`; Electron's own loader, Playwright and electron-vite read it
 * @property {string} program path inside `dist`
 * @property {string} wanted version of the package
 * @property {string | null} present version of the binary; null when there is none
 */

/** @param {NodeJS.Platform} platform */
function programOf(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 * @returns {ElectronHome}
 */
export function electronHome(root, platform = process.platform) {
  const folder = join(root, 'node_modules', 'electron')
  const dist = join(folder, 'dist')
  const pathFile = join(folder, 'path.txt')
  const program = programOf(platform)
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  return { folder, dist, pathFile, program, wanted, present: presentVersion(dist, program, pathFile) }
}

/**
 * @param {string} dist
 * @param {string} program
 * @param {string} pathFile
 */
function presentVersion(dist, program, pathFile) {
  const versionFile = join(dist, 'version')
  if (![versionFile, pathFile, join(dist, program)].every((path) => existsSync(path))) return null
  if (readFileSync(pathFile, 'utf8') !== program) return null
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
}

/** @param {string} root */
export function electronProgram(root) {
  const { dist, program } = electronHome(root)
  return join(dist, program)
}
