import { existsSync, readFileSync } from 'node:fs'

/**
 * What one runner did. A runner that broke, or ran nothing, counts as one failure, so that silence is never taken for success.
 *
 * @typedef {object} Tally
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string} note why it counts as broken; empty when it does not
 */

/**
 * @param {string} name
 * @param {{ passed: number, failed: number } | null} counted null when the runner left no report
 * @param {number | null} code its exit code
 * @returns {Tally}
 */
export function tally(name, counted, code) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 }
  const note =
    counted === null
      ? 'left no report'
      : passed + failed === 0
        ? 'ran no test'
        : code !== 0 && failed === 0
          ? `ended with ${code} although no test failed`
          : ''
  return { name, passed, failed: note === '' ? failed : failed + 1, note }
}

/**
 * @param {string} text report of Vitest's json reporter
 * @returns {{ passed: number, failed: number }} a file that could not be loaded counts as one failure
 */
export function countVitest(text) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text)
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/**
 * @param {string} text report of Playwright's json reporter
 * @returns {{ passed: number, failed: number }} a test that passed only when tried again counts as failed
 */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * @param {string} path
 * @param {(text: string) => { passed: number, failed: number }} count
 */
export function readReport(path, count) {
  if (!existsSync(path)) return null
  try {
    return count(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {{ lines: string[], ok: boolean }} the last line holds the totals and nothing else
 */
export function summary(tallies) {
  const lines = tallies.map(
    ({ name, passed, failed, note }) => `${name}: ${passed} passed, ${failed} failed${note === '' ? '' : ` (it ${note})`}`,
  )
  const passed = tallies.reduce((sum, one) => sum + one.passed, 0)
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0)
  return { lines: [...lines, '', `${passed} passed, ${failed} failed`], ok: failed === 0 && passed > 0 }
}
