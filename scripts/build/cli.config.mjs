import { builtinModules } from 'node:module'
import { build, defineConfig } from 'vite'
import { noDynamicImport } from './no-dynamic-import.mjs'
import { short } from './short.mjs'

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
    if (chunks.length !== 1) this.error(`The command must be one file, but it has ${chunks.length} parts.`)
    if (wrong.length > 0) {
      this.error(
        `src-main/cli/command.ts reaches ${[...new Set(wrong)].join(', ')}, which plain Node 20.19 does not have. ` +
          'Import only what reads, judges and prints: no electron, no SQLite, no watcher.',
      )
    }
    // Scripts of the command are CommonJS, whose compiled form can be kept; the package's own are modules.
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
  },
}

/** Builds the small file that runs the command, once the name of the command's file and what it needs of Node are known. */
const entry = {
  name: 'entry',
  async writeBundle({ dir }, bundle) {
    const command = Object.keys(bundle).find((name) => name.startsWith('command-'))
    const output = { entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' }
    const options = optionsFor('src-main/cli/cli.ts', dir, output)
    const define = { commandFile: JSON.stringify(command), nodeModules: JSON.stringify(bundle[command].imports) }
    await build({ ...options, configFile: false, logLevel: 'warn', define })
  },
}

/**
 * @param {string} from
 * @param {string} outDir
 * @param {object} output
 */
function optionsFor(from, outDir, output) {
  return {
    publicDir: false,
    ssr: { noExternal: true, external: builtinModules },
    build: {
      ssr: from,
      outDir,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      // A script that is run from its compiled form cannot import.
      rollupOptions: { output: { format: 'cjs', codeSplitting: false, dynamicImportInCjs: false, ...output } },
    },
  }
}

export default defineConfig({
  plugins: [selfContained, noDynamicImport, entry],
  ...optionsFor('src-main/cli/command.ts', 'out/cli', { entryFileNames: 'command-[hash].cjs', minify: short }),
})
