import { readFile, rm } from 'node:fs/promises'
import { inRoot, root } from '../../setup/root.mjs'
import { runProgram } from '../../setup/run-program.mjs'
import { bundleScript, electronsNode, nodeEnvironment } from './bundle.mjs'

/**
 * Runs one of drivers/files.ts in Electron's Node and returns what it reports.
 *
 * @param {string} name
 * @param {number} count
 * @param {number} seed
 * @param {string} [child] a script for a process that the driver starts
 * @returns {Promise<any>}
 */
export async function driveFiles(name, count, seed, child = '') {
  const script = await bundleScript('scripts/torture/drivers/files.ts')
  const report = inRoot('.cache/torture', `${name}-report.json`)
  await rm(report, { force: true })
  const { code } = await runProgram(electronsNode, [script, name, String(count), String(seed), report, child], {
    cwd: root,
    env: nodeEnvironment(),
    show: true,
  })
  if (code !== 0) throw new Error(`The driver ${name} ended with ${code}.`)
  return JSON.parse(await readFile(report, 'utf8'))
}
