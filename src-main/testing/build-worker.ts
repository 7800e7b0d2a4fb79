import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const runFile = promisify(execFile)

/**
 * Bundles the worker as the app does, so that tests judge in the real thread without a build in `out/`. Returns its path. As in the app,
 * the first judgement of all keeps the engine's compiled form, with which each later thread starts in a fraction of the time.
 */
export async function buildWorker(): Promise<string> {
  await buildScript('engine/worker.ts', 'analysis-engine.cjs')
  return buildScript('engine/begin-worker.ts', 'analysis-worker.cjs')
}

/**
 * Bundles a script below `src-main` for a process of its own, once for all test files of a run; returns its path. Native modules are
 * not bundled.
 */
export async function buildScript(path: string, name = `${path.replaceAll('/', '-').replace(/\.ts$/, '')}.cjs`): Promise<string> {
  const shared = inject('sharedFolder')
  // As in the app, threads share their compiled code.
  enableCompileCache(join(shared, 'compiled'))
  const file = join(shared, name)
  if (existsSync(file)) return file
  const outDir = await mkdtemp(join(shared, 'bundle-'))
  const bundle = [join(import.meta.dirname, 'bundle-script.ts'), join(import.meta.dirname, '..', path), outDir]
  await runFile(process.execPath, bundle, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  // Another process may have bundled it in the meantime: then this one replaces it by the same.
  await rename(join(outDir, 'script.cjs'), file)
  await rm(outDir, { recursive: true })
  return file
}
