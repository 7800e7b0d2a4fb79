import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * What each check's test came to, by the check's id; null without a report. A file that could not even be loaded counts
 * neither way, so that a mistake in it is never taken for a break that was seen.
 *
 * @param {string} report Vitest's JSON
 * @returns {ReadonlyMap<string, { readonly passed: number, readonly failed: number }> | null}
 */
export function countOf(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return new Map(
      testResults
        .map((/** @type {{ name: string, assertionResults: { status: string }[] }} */ { name, assertionResults }) => {
          const count = (/** @type {string} */ status) => assertionResults.filter((result) => result.status === status).length
          return [basename(name).replace(/\.test\.ts$/, ''), { passed: count('passed'), failed: count('failed') }]
        })
        .filter((/** @type {[string, unknown]} */ [id]) => id !== 'index')
        .sort((/** @type {[string, unknown]} */ [a], /** @type {[string, unknown]} */ [b]) => (a < b ? -1 : 1)),
    )
  } catch {
    // A run that crashed leaves nothing, or half a file.
    return null
  }
}
