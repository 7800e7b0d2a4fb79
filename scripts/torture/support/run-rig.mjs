import { mkdir, readFile, rm } from 'node:fs/promises'
import { onVirtualDisplay } from '../../setup/display.mjs'
import { inRoot, root } from '../../setup/root.mjs'
import { runProgram } from '../../setup/run-program.mjs'

/**
 * Runs one rig in a process of its own, on a virtual display when there is no other.
 *
 * @param {{ name: string, count: number | null, seed: number, folder: string | null, display: boolean }} rig
 * @returns {Promise<readonly import('./table.mjs').Row[]>} one failed row when the rig did not come to its end
 */
export async function runRig({ name, count, seed, folder, display }) {
  const report = inRoot('.cache/torture', `${name}.json`)
  await mkdir(inRoot('.cache/torture'), { recursive: true })
  await rm(report, { force: true })
  const program = [inRoot('scripts/torture/support/rig-process.mjs'), name, String(count ?? ''), String(seed), report, folder ?? '']
  const { command, args } = display ? { command: process.execPath, args: program } : onVirtualDisplay(process.execPath, program)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { code } = await runProgram(command, args, { cwd: root, env, show: true })
  if (code === 0) return JSON.parse(await readFile(report, 'utf8'))
  return [{ what: 'the rig itself', tried: 1, failed: 1, note: 'it did not come to its end; its output is above' }]
}
