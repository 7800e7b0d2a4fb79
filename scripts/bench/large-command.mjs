import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inRoot } from '../setup/root.mjs'
import { makeRepository } from '../windows/repository.mjs'
import { activeText, decisionLogText } from './documents/other-texts.mjs'
import { specText } from './documents/spec-text.mjs'
import { median } from './measure.mjs'
import { inMilliseconds, inTimes } from './table.mjs'

const pairs = 5

/**
 * Time by the clock of the built command as a whole process, and of a linter written in Rust, in turn. Processor time is not known of a
 * process that is not Node.
 *
 * @param {string} folder a temporary one
 * @returns {import('./table.mjs').Row[]} empty where that linter has no program for this machine
 */
export function largeCommand(folder) {
  const linter = findLinter()
  if (linter === null) return []
  const texts = { 'SPEC.md': specText(2_500_000), 'ACTIVE_SPEC.md': activeText, 'DECISION_LOG.md': decisionLogText(17_000) }
  const repository = makeRepository(join(folder, 'large'), texts)
  const peer = []
  const ours = []
  for (let pair = 0; pair <= pairs; pair += 1) {
    const linting = timeOf(linter, ['check', '--no-cache', repository])
    const checking = timeOf(process.execPath, [inRoot('out/cli/cli.js'), 'check', repository, '--format', 'json'])
    // The first pair warms up the disk, and leaves the compiled form of the command behind.
    if (pair === 0) continue
    peer.push(linting)
    ours.push(checking)
  }
  const ratio = median(ours) / median(peer)
  return [
    {
      what: 'command, a SPEC and a log of 2.5 MB',
      floor: `rumdl check --no-cache ${inMilliseconds(median(peer))}`,
      ours: inMilliseconds(median(ours)),
      ratio: inTimes(ratio),
      goal: '≤ 1 ×',
      met: ratio <= 1,
    },
  ]
}

/** @returns {string | null} its program for this machine, without the script around it that starts Node first */
function findLinter() {
  const { resolve } = createRequire(import.meta.url)
  const { platform, arch } = process
  for (const variant of ['', '-musl']) {
    try {
      const home = dirname(resolve(`@rumdl/cli-${platform}-${arch}${variant}/package.json`))
      return join(home, platform === 'win32' ? 'rumdl.exe' : 'rumdl')
    } catch {
      // Packages of other machines are not installed.
    }
  }
  return null
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {number} milliseconds
 */
function timeOf(program, words) {
  const start = performance.now()
  const { error, signal, stderr } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (error || signal !== null) throw new Error(`${program} did not come to its end: ${error?.message ?? stderr}`)
  return performance.now() - start
}
