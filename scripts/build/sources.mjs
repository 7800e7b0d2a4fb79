import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Everything that the built app and command line are made from. */
const sourceFolders = ['src-spec', 'src-main', 'src-preload', 'src-renderer', 'resources', 'scripts/build']
const sourceFiles = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']
/** What a build leaves behind; when one of them is gone, the build is done again. */
const products = ['main/index.cjs', 'preload/index.cjs', 'renderer/index.html', 'cli/cli.js']
/** Holds the hash of the sources that `out` was built from. */
const stampName = '.sources'

/** @param {string} path relative, with forward slashes */
export function isSource(path) {
  return !/\.test\.tsx?$|\/fixtures\/|\.tsbuildinfo$/.test(path)
}

/**
 * @param {string} root
 * @returns {Promise<string>} changes when a source is edited, added, renamed or deleted
 */
export async function hashSources(root) {
  const paths = [...sourceFiles]
  for (const folder of sourceFolders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile())
    paths.push(
      ...files.map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      ),
    )
  }
  const hash = createHash('sha256')
  for (const path of paths.filter(isSource).sort()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)).catch(() => 'absent'))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} sources hash of the present ones
 */
export function isBuilt(root, sources) {
  const stamp = join(root, 'out', stampName)
  if (![stamp, ...products.map((path) => join(root, 'out', path))].every((path) => existsSync(path))) return false
  return readFileSync(stamp, 'utf8') === sources
}

/**
 * @param {string} root
 * @param {string} sources
 */
export function markBuilt(root, sources) {
  writeFileSync(join(root, 'out', stampName), sources)
}
