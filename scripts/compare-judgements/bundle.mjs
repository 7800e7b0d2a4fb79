import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
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
  const sha = git('rev-parse', '--verify', `${revision}^{commit}`).trim()
  const done = inRoot('.cache/compare', sha, 'index.js')
  if (existsSync(done)) return import(pathToFileURL(done).href)
  const tree = inRoot('.cache/compare', `${sha}-tree`)
  rmSync(tree, { recursive: true, force: true })
  git('worktree', 'prune')
  git('worktree', 'add', '--detach', '--quiet', tree, sha)
  try {
    symlinkSync(inRoot('node_modules'), join(tree, 'node_modules'))
    return await buildFrom(tree, sha)
  } finally {
    git('worktree', 'remove', '--force', tree)
  }
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

/** @param {readonly string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
}
