import { readFileSync } from 'node:fs'

/** @typedef {{ readonly ancestorTitles: readonly string[], readonly status: string }} Assertion */
/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/**
 * How many tests of each check passed and failed, by the check's id; null without a report. Tests that did not run count
 * neither way, so that a mistake in the test file is never taken for a break that was seen.
 *
 * @param {string} report Vitest's JSON
 * @returns {ReadonlyMap<string, Count> | null}
 */
export function countOf(report) {
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')).testResults)
  } catch {
    // A run that crashed leaves nothing, or half a file.
    return null
  }
}

/** @param {readonly { readonly assertionResults: readonly Assertion[] }[]} files */
function countsOf(files) {
  /** @type {Map<string, Count>} */
  const counts = new Map()
  for (const { ancestorTitles, status } of files.flatMap(({ assertionResults }) => assertionResults)) {
    const [id] = ancestorTitles
    if (id === undefined) continue
    const { passed, failed } = counts.get(id) ?? { passed: 0, failed: 0 }
    counts.set(id, { passed: passed + Number(status === 'passed'), failed: failed + Number(status === 'failed') })
  }
  return counts
}
