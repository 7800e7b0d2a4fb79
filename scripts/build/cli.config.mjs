import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** Packages that plain Node 20.19 cannot load, and what Electron alone provides. */
const heavy = /[\\/]node_modules[\\/](better-sqlite3|chokidar|electron)[\\/]/

/** The command line must start where nothing was installed, so everything but Node itself is inside the one file. */
const selfContained = {
  name: 'self-contained',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
    const imported = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
    const wrong = [
      ...imported.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name)),
      ...chunks.flatMap((chunk) => chunk.moduleIds).flatMap((id) => heavy.exec(id)?.[1] ?? []),
    ]
    if (chunks.length !== 1) this.error(`out/cli/cli.js must be one file, but it has ${chunks.length} parts.`)
    if (wrong.length > 0) {
      this.error(
        `src-main/cli/cli.ts reaches ${[...new Set(wrong)].join(', ')}, which plain Node 20.19 does not have. ` +
          'Import only what reads, judges and prints: no electron, no SQLite, no watcher.',
      )
    }
  },
}

export default defineConfig({
  publicDir: false,
  plugins: [selfContained],
  ssr: { noExternal: true, external: builtinModules },
  build: {
    ssr: 'src-main/cli/cli.ts',
    outDir: 'out/cli',
    target: 'node20.19',
    minify: false,
    rollupOptions: {
      output: { format: 'es', entryFileNames: 'cli.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
})
