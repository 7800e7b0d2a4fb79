// Run as a process of its own: `bundle-script SCRIPT FOLDER`. The bundler keeps hundreds of megabytes, which each process that a test
// starts later would pay for: to start one, the system copies the page tables of the process that starts it.
import { build } from 'vite'

const [script = '', outDir = ''] = process.argv.slice(2)
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: script,
    outDir,
    minify: false,
    // A script that is run from its compiled form cannot import.
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'script.cjs', codeSplitting: false, dynamicImportInCjs: false } },
  },
})
