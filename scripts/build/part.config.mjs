import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { noDynamicImport } from './no-dynamic-import.mjs'
import { short } from './short.mjs'

/** What is built apart from the app's main script: each holds only what it uses itself, and is one file. */
const parts = /** @type {const} */ ({
  begin: { from: 'src-main/window/begin.ts', to: 'index.cjs' },
  'begin-worker': { from: 'src-main/engine/begin-worker.ts', to: 'analysis-worker.cjs' },
  worker: { from: 'src-main/engine/worker.ts', to: 'analysis-engine.cjs' },
  search: { from: 'src-main/store/search/worker.ts', to: 'search-worker.cjs' },
})

/** The part is named by `--mode`. */
export default defineConfig(({ mode }) => {
  const { from, to } = parts[/** @type {keyof typeof parts} */ (mode)]
  return {
    publicDir: false,
    plugins: [noDynamicImport],
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', ...builtinModules] },
    build: {
      ssr: from,
      outDir: 'out/main',
      emptyOutDir: false,
      target: 'node24',
      // A script that is run from its compiled form cannot import.
      rollupOptions: { output: { format: 'cjs', entryFileNames: to, codeSplitting: false, dynamicImportInCjs: false, minify: short } },
    },
  }
})
