import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { build } from 'vite'
import { inject } from 'vitest'

/** Bundles the worker as the app does, so that tests judge in the real thread without a build in `out/`. Returns its path. */
export function buildWorker(): Promise<string> {
  return buildScript('engine/worker.ts')
}

/**
 * Bundles a script below `src-main` for a process of its own, once for all test files of a run; returns its path. Native modules are
 * not bundled.
 */
export async function buildScript(path: string): Promise<string> {
  const shared = inject('sharedFolder')
  // As in the app, threads share their compiled code.
  enableCompileCache(join(shared, 'compiled'))
  const file = join(shared, `${path.replaceAll('/', '-').replace(/\.ts$/, '')}.cjs`)
  if (existsSync(file)) return file
  const outDir = await mkdtemp(join(shared, 'bundle-'))
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
  // Another process may have bundled it in the meantime: then this one replaces it by the same.
  await rename(join(outDir, 'script.cjs'), file)
  await rm(outDir, { recursive: true })
  return file
}
