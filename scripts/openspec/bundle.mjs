import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot, root } from '../setup/root.mjs'

/** @typedef {typeof import('./compare-repository.ts') & typeof import('./peer.ts')} Comparer */

/**
 * The comparison as a bundle that Node runs.
 *
 * @returns {Promise<Comparer>}
 */
export async function bundleComparer() {
  const outDir = inRoot('.cache/openspec')
  const input = { 'compare-repository': 'scripts/openspec/compare-repository.ts', peer: 'scripts/openspec/peer.ts' }
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root,
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { input } },
  })
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(outDir, name)).href)
  return { ...(await load('compare-repository.js')), ...(await load('peer.js')) }
}
