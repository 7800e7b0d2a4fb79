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
 * @returns {Promise<any>}
 */
export async function driveFiles(name, count, seed) {
  const script = await bundleScript('scripts/torture/drivers/files.ts')
  const report = inRoot('.cache/torture', `${name}-report.json`)
  await rm(report, { force: true })
  const { code } = await runProgram(electronsNode, [script, name, String(count), String(seed), report], {
    cwd: root,
    env: nodeEnvironment(),
    show: true,
  })
  if (code !== 0) throw new Error(`The driver ${name} ended with ${code}.`)
  return JSON.parse(await readFile(report, 'utf8'))
}
