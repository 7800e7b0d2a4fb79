import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../../setup/root.mjs'
import { activeText, decisionLogText } from '../documents/other-texts.mjs'
import { specText } from '../documents/spec-text.mjs'

/**
 * @typedef {object} CommandCase
 * @property {string} what
 * @property {string} folder
 * @property {number} times pairs that count
 */

/**
 * @param {string} folder an empty one, for what is made
 * @returns {readonly CommandCase[]}
 */
export function commandCases(folder) {
  const large = { 'SPEC.md': specText(400_000), 'ACTIVE_SPEC.md': activeText, 'DECISION_LOG.md': decisionLogText(2_500) }
  return [
    { what: 'command, no document', folder: write(join(folder, 'empty'), {}), times: 25 },
    { what: 'command, this project', folder: root, times: 15 },
    { what: 'command, 0.8 MB', folder: write(join(folder, 'large'), large), times: 9 },
  ]
}

/** A folder for `commandCases`, to be removed by who asked. */
export function newFolder() {
  return mkdtempSync(join(tmpdir(), 'spec-cockpit-bench-'))
}

/**
 * @param {string} command the built command
 * @param {string} folder that it checks
 * @param {string} node the program that runs it
 * @returns {number} milliseconds of processor time of the whole process
 */
export function commandTime(command, folder, node) {
  return timeOf(node, [command, 'check', folder, '--format', 'json'])
}

/**
 * @param {string} node the program
 * @param {readonly string[]} words what it runs
 * @returns {number} milliseconds of processor time of the whole process
 */
export function timeOf(node, words) {
  const args = ['--require', join(import.meta.dirname, 'report-time.cjs'), ...words]
  // Some versions of Node read these certificates at each start, which would hide most of what a bare one costs.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const { output, error } = spawnSync(node, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  const time = Number(output?.[3] || Number.NaN)
  if (Number.isNaN(time)) throw new Error(`${words.join(' ')} did not come to its end: ${error?.message ?? output?.[2]}`)
  return time
}

/**
 * @param {string} folder
 * @param {Record<string, string>} texts by path
 */
function write(folder, texts) {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
