import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface BuiltWorker {
  /** Absolute path of the bundle. */
  readonly file: string
  /** Removes the folder that was made for it, and nothing else. */
  readonly remove: () => Promise<void>
}

/** Bundles the analysis worker as the app does: tests judge in the real thread, whatever `out/` holds. */
export async function buildWorker(): Promise<BuiltWorker> {
  const outDir = await mkdtemp(join(tmpdir(), 'analysis-worker-'))
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../analysis/worker.ts'),
      outDir,
      minify: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'worker.cjs' } },
    },
  })
  return { file: join(outDir, 'worker.cjs'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
