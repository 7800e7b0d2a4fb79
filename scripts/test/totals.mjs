import { existsSync, readFileSync } from 'node:fs'

/**
 * The totals of a test runner's report.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped not run on purpose: they hold up nothing, but are shown
 */

/**
 * What one runner did. A runner that broke, or ran nothing, counts as one failure, so that silence is never taken for success.
 *
 * @typedef {object} Tally
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} note why it counts as broken; empty when it does not
 */

/**
 * @param {string} name
 * @param {Counts | null} counted null when the runner left no report
 * @param {number | null} code its exit code
 * @returns {Tally}
 */
export function tally(name, counted, code) {
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 }
  const note =
    counted === null
      ? 'left no report'
      : passed + failed === 0
        ? 'ran no test'
        : code !== 0 && failed === 0
          ? `ended with ${code} although no test failed`
          : ''
  return { name, passed, failed: note === '' ? failed : failed + 1, skipped, note }
}

/**
 * @param {string} text report of Vitest's json reporter
 * @returns {Counts} a file that could not be loaded counts as one failure
 */
export function countVitest(text) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text)
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
}

/**
 * @param {string} text report of Playwright's json reporter
 * @returns {Counts} a test that passed only when tried again counts as failed
 */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/**
 * @template Content
 * @param {string} path
 * @param {(text: string) => Content} read
 * @returns {Content | null}
 */
export function readReport(path, read) {
  if (!existsSync(path)) return null
  try {
    return read(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {{ lines: string[], ok: boolean }} the last line holds the totals and nothing else
 */
export function summary(tallies) {
  const lines = tallies.map(({ name, note, ...counts }) => `${name}: ${inWords(counts)}${note === '' ? '' : ` (it ${note})`}`)
  const total = (/** @type {keyof Counts} */ key) => tallies.reduce((sum, one) => sum + one[key], 0)
  const totals = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
  return { lines: [...lines, '', inWords(totals)], ok: totals.failed === 0 && totals.passed > 0 }
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
