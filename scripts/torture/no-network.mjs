import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOnPath } from '../setup/display.mjs'
import { inRoot, root } from '../setup/root.mjs'
import { lastLines, runProgram } from '../setup/run-program.mjs'
import { inTemporaryFolder } from '../windows/temporary-folder.mjs'
import { outgoingCalls } from './support/outgoing-calls.mjs'

const journey = inRoot('scripts/torture/support/journey.mjs')

/**
 * A whole journey in the real application: once where the network is only the loopback, and once with every system call that could
 * reach a network recorded. Playwright's own talk with the application is on the loopback.
 *
 * @param {{ count?: number, seed: number }} options
 * @returns {Promise<import('./support/table.mjs').Row[]>}
 */
export function run({ count = 1 }) {
  return inTemporaryFolder(async (folder) => [await inEmptyNamespace(folder, count), await underStrace(folder, count)])
}

/** @param {string} folder @param {number} count */
async function inEmptyNamespace(folder, count) {
  const what = 'journeys in an empty network namespace'
  const script = 'ip link set lo up && exec "$0" "$@"'
  const allowed = isOnPath('ip') && isOnPath('unshare') && (await runProgram('unshare', ['-n', 'true'])).code === 0
  if (!allowed) return { what, tried: 0, failed: 0, note: 'not tried: unshare and ip are missing, or not permitted (root is needed)' }
  const notes = []
  for (let at = 0; at < count; at += 1) {
    const args = ['-n', 'sh', '-c', script, process.execPath, journey, join(folder, `namespace-${at}`)]
    const ended = await runProgram('unshare', args, { cwd: root })
    if (ended.code !== 0) notes.push(lastLines(ended, 4))
  }
  return { what, tried: count, failed: notes.length, note: notes[0] ?? '' }
}

/** @param {string} folder @param {number} count */
async function underStrace(folder, count) {
  const what = 'connects and look-ups outside this machine, under strace'
  if (!isOnPath('strace')) return { what, tried: 0, failed: 0, note: 'not tried: strace is missing' }
  const calls = []
  let recorded = 0
  for (let at = 0; at < count; at += 1) {
    const log = join(folder, `strace-${at}.log`)
    const strace = ['-f', '-qq', '-o', log, '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-e', 'signal=none', '-s', '64']
    const ended = await runProgram('strace', [...strace, process.execPath, journey, join(folder, `strace-${at}`)], { cwd: root })
    if (ended.code !== 0) return { what, tried: 1, failed: 1, note: lastLines(ended, 4) }
    const text = readFileSync(log, 'utf8')
    recorded += text.split('\n').filter((line) => line.includes('connect(')).length
    calls.push(...outgoingCalls(text))
  }
  return { what, tried: recorded, failed: calls.length, note: calls.slice(0, 3).join('; ') }
}
