import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { inRoot, root } from '../setup/root.mjs'

/** Bundles what the bench runs beside the built app: the engine and the full-text index for Node, and a page with CodeMirror alone. */
export async function bundle() {
  await rm(inRoot('.cache/bench/engine'), { recursive: true, force: true })
  const common = /** @type {const} */ ({ configFile: false, publicDir: false, logLevel: 'warn' })
  await build({
    ...common,
    root,
    build: {
      ssr: 'src-spec/index.ts',
      outDir: '.cache/bench/engine',
      target: 'node24',
      minify: false,
      rollupOptions: { output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' } },
    },
  })
  await build({
    ...common,
    root,
    ssr: { external: ['better-sqlite3'] },
    build: {
      ssr: 'src-main/store/search/open-search-index.ts',
      outDir: '.cache/bench/search',
      emptyOutDir: true,
      target: 'node24',
      minify: false,
    },
  })
  await build({
    ...common,
    root: join(import.meta.dirname, 'windows/plain-editor'),
    // Relative addresses: the page is opened as a file.
    base: './',
    build: {
      outDir: inRoot('.cache/bench/plain-editor'),
      emptyOutDir: true,
      target: 'chrome148',
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
    },
  })
}
