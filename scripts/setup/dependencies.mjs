import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { runNpm } from './npm.mjs'
import { runStep } from './print-line.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 * @typedef {'missing' | 'out of date' | 'unstamped' | 'current'} DependencyState
 */

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules', '.spec-cockpit-stamp')
}

/**
 * What the installed tree depends on: the lock file and the dependency lists. Scripts and descriptions may change freely.
 *
 * @param {string} packageText package.json
 * @param {string} lockText package-lock.json
 */
export function dependencyStamp(packageText, lockText) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(packageText)
  const lists = JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides])
  return createHash('sha256').update(lists).update('\0').update(lockText).digest('hex')
}

/**
 * Whether npm's own record of an installed tree matches the lock file. Optional packages may be absent: they belong to other
 * platforms.
 *
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  const same = (/** @type {LockedPackage} */ a, /** @type {LockedPackage} */ b) => a.version === b.version && a.integrity === b.integrity
  for (const [path, want] of Object.entries(wanted)) {
    const have = installed[path]
    if (path === '' || (have === undefined && want.optional === true)) continue
    if (have === undefined || !same(want, have)) return false
  }
  return Object.keys(installed).every((path) => wanted[path] !== undefined)
}

/**
 * @param {string} root
 * @returns {DependencyState} `unstamped`: current, but installed by hand and not yet marked as such
 */
export function dependencyState(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return 'missing'
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = dependencyStamp(readFileSync(join(root, 'package.json'), 'utf8'), lockText)
  if (existsSync(stampPath(root)) && readFileSync(stampPath(root), 'utf8') === stamp) return 'current'
  return isInstalled(JSON.parse(lockText).packages, JSON.parse(readFileSync(record, 'utf8')).packages) ? 'unstamped' : 'out of date'
}

/**
 * Installs what package-lock.json lists: `npm ci` when it is missing or out of date, nothing otherwise.
 *
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const state = dependencyState(root)
  if (state === 'current') return
  if (state !== 'unstamped') {
    await runStep(`Dependencies are ${state}: npm ci`, async () => {
      const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false']
      const { code } = await runNpm(args, { cwd: root, show: true })
      if (code !== 0) {
        throw new Failure(
          'npm ci did not succeed; its own words are above.',
          'Check that `npm ping` reaches your registry and that package.json and package-lock.json agree, then run the same command again.',
        )
      }
      return 'dependencies installed'
    })
  }
  const [packageText, lockText] = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(root, name), 'utf8'))
  writeFileSync(stampPath(root), dependencyStamp(packageText ?? '', lockText ?? ''))
}
