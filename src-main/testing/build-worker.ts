import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles the analysis worker as the app does and answers its absolute path: tests judge in the real thread, whatever `out/` holds. */
export async function buildWorker(): Promise<string> {
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
  return join(outDir, 'worker.cjs')
}
