import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { compileAtOnce } from './scripts/build/compile-at-once.mjs'
import { collectPackages } from './scripts/build/licences.mjs'
import { lightMain } from './scripts/build/light-main.mjs'
import { noDynamicImport } from './scripts/build/no-dynamic-import.mjs'
import { short } from './scripts/build/short.mjs'

const here = import.meta.dirname

/** What the first picture needs is one script, since each file is a request to main. What it imports but does not use comes later. */
const firstScript = {
  name: 'first',
  tags: ['$initial' as const],
  test: (id: string) => !/@codemirror[\\/](?:autocomplete|search)[\\/]/.test(id),
}

// Targets name the oldest Electron that set-up may fall back to (42: Node 24, Chromium 148), not the newest one.
export default defineConfig({
  main: {
    plugins: [lightMain, noDynamicImport],
    build: {
      outDir: 'out/main',
      target: 'node24',
      // One file loads faster than many; only the native module has to stay what it is.
      externalizeDeps: false,
      rollupOptions: {
        external: ['better-sqlite3'],
        // The engine is values only, so what main does not use of it is left out.
        treeshake: { moduleSideEffects: (id: string) => !/[\\/]src-spec[\\/]/.test(id) },
        // What begins, and the worker, are built apart: scripts/build/part.config.mjs.
        input: { cockpit: resolve(here, 'src-main/index.ts') },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          // A script that is run from its compiled form cannot import.
          dynamicImportInCjs: false,
          minify: short,
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(here, 'src-preload/index.ts') },
        // A sandboxed window loads CommonJS only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src-renderer'),
    plugins: [react(), collectPackages('window'), compileAtOnce],
    build: {
      outDir: 'out/renderer',
      minify: true,
      chunkSizeWarningLimit: 1_100,
      // An inlined font would be a data: address, which the content security policy refuses.
      assetsInlineLimit: 0,
      target: 'chrome148',
      rollupOptions: {
        input: resolve(here, 'src-renderer/index.html'),
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [firstScript] } },
      },
    },
  },
})
