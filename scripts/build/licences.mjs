import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} ShippedPackage */

/** The names of the packages that the window and its page for diagrams are bundled from, collected by `collectPackages`. */
const bundled = { window: 'out/window-packages.json', diagrams: 'out/diagram-packages.json' }

/**
 * Plugin that writes down which packages the bundle holds.
 *
 * @param {keyof typeof bundled} part
 * @returns {import('vite').Plugin}
 */
export function collectPackages(part) {
  return {
    name: 'collect-packages',
    writeBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
      const names = modules.flatMap((id) => packageOf(id) ?? [])
      // Fonts come in through style sheets, which are no modules of the bundle.
      const fonts = readdirSync('node_modules/@fontsource-variable').map((name) => `@fontsource-variable/${name}`)
      writeFileSync(bundled[part], JSON.stringify([...new Set([...names, ...fonts])].sort()))
    },
  }
}

/**
 * Writes name, version, licence and its text of every package that ships: those of the window, and the dependencies with theirs.
 *
 * @param {string} root
 */
export function writeLicences(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const collected = Object.values(bundled).flatMap((file) => JSON.parse(readFileSync(join(root, file), 'utf8')))
  const names = new Set([...closure(lock.packages, Object.keys(dependencies)), ...collected])
  const shipped = [...names].sort().map((name) => readPackage(root, name))
  writeFileSync(join(root, 'out/main/licences.json'), JSON.stringify(shipped))
}

/** @param {string} id of a module @returns {string | null} */
function packageOf(id) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id)?.[1] ?? null
}

/**
 * @param {Readonly<Record<string, { readonly dependencies?: Record<string, string> }>>} packages of the lock file
 * @param {readonly string[]} names
 * @returns {ReadonlySet<string>}
 */
function closure(packages, names) {
  /** @type {Set<string>} */
  const found = new Set()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    waiting.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}))
  }
  return found
}

/** @param {string} root @param {string} name @returns {ShippedPackage} */
function readPackage(root, name) {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry) && existsSync(join(folder, entry)))
  return { name, version, licence: String(license), text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8') }
}
