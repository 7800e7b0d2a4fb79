import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { commitOf, inRevision } from '../revisions/in-revision.mjs'
import { inRoot, root } from '../setup/root.mjs'

/** @typedef {typeof import('../../src-spec/index.ts')} Engine */

/**
 * The engine of a revision; null is the working tree. Bundles of revisions are kept, since they cannot change.
 *
 * @param {string | null} revision
 * @returns {Promise<Engine>}
 */
export async function bundleOf(revision) {
  if (revision === null) return buildFrom(root, 'working-tree')
  const commit = commitOf(revision)
  const done = inRoot('.cache/compare', commit, 'index.js')
  if (existsSync(done)) return import(pathToFileURL(done).href)
  return inRevision(commit, (tree) => buildFrom(tree, commit))
}

/** @param {string} folder @param {string} name @returns {Promise<Engine>} */
async function buildFrom(folder, name) {
  const outDir = inRoot('.cache/compare', name)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: folder,
    build: { ssr: 'src-spec/index.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
  return import(pathToFileURL(join(outDir, 'index.js')).href)
}
