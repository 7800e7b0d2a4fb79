import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface BuiltScript {
  /** Absolute path of the bundle. */
  readonly file: string
  /** Removes the folder of the bundle. */
  readonly remove: () => Promise<void>
}

/** Bundles the worker as the app does, so that tests judge in the real thread without a build in `out/`. */
export function buildWorker(): Promise<BuiltScript> {
  return buildScript('engine/worker.ts')
}

/** Bundles a script below `src-main` for a process of its own. Native modules are not bundled. */
export async function buildScript(path: string): Promise<BuiltScript> {
  const outDir = await mkdtemp(join(tmpdir(), 'built-script-'))
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, '..', path),
      outDir,
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'script.cjs', codeSplitting: false } },
    },
  })
  return { file: join(outDir, 'script.cjs'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
