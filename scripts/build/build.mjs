import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../setup/failure.mjs'
import { runStep } from '../setup/print-line.mjs'
import { lastLines, runProgram } from '../setup/run-program.mjs'
import { writeLicences } from './licences.mjs'
import { hashSources, isBuilt, markBuilt } from './sources.mjs'

/**
 * Builds the app (electron-vite) and the command line (one file for plain Node) into `out`.
 *
 * @param {string} root
 */
export async function build(root) {
  const sources = await hashSources(root)
  await runStep('Building', async () => {
    await rm(join(root, 'out'), { recursive: true, force: true })
    await runTool(root, 'electron-vite', ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])
    const parts = ['begin', 'begin-worker', 'worker', 'search'].map((part) => ['part', '--mode', part])
    for (const [name, ...mode] of [...parts, ['cli'], ['diagram']]) {
      const config = ['--config', `scripts/build/${name}.config.mjs`, ...mode]
      await runTool(root, 'vite', ['node_modules/vite/bin/vite.js', 'build', ...config, '--logLevel', 'warn'])
    }
    writeLicences(root)
    await chmod(join(root, 'out/cli/cli.js'), 0o755)
    markBuilt(root, sources)
    return 'built into out/'
  })
}

/**
 * Builds when the sources are not those that `out` was built from.
 *
 * @param {string} root
 */
export async function ensureBuilt(root) {
  if (!isBuilt(root, await hashSources(root))) await build(root)
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string[]} args
 */
async function runTool(root, name, args) {
  const ended = await runProgram(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } })
  if (ended.code !== 0)
    throw new Failure(`${name} could not build:\n  ${lastLines(ended, 30)}`, 'Correct what it names, then run the same command again.')
}
