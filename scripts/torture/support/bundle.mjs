import { join } from 'node:path'
import { build } from 'vite'
import { electronProgram } from '../../setup/electron-home.mjs'
import { inRoot, root } from '../../setup/root.mjs'

/** Electron as Node: the runtime that ships, with its own SQLite. */
export const electronsNode = electronProgram(root)

/**
 * The environment in which Electron is Node, without git settings of this machine.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnvironment() {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  return { ...own, ELECTRON_RUN_AS_NODE: '1', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
}

/**
 * Bundles a script in TypeScript that drives the real services, for a process of its own in Electron's Node.
 *
 * @param {string} path relative to the root
 * @returns {Promise<string>} the bundle, an absolute path
 */
export async function bundleScript(path) {
  const name = path.replaceAll('/', '-').replace(/\.ts$/, '')
  const outDir = inRoot('.cache/torture/bundles', name)
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3', 'fast-check'] },
    build: {
      ssr: path,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'script.cjs', codeSplitting: false } },
    },
  })
  return join(outDir, 'script.cjs')
}
