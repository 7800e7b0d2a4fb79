import { readFileSync } from 'node:fs'

/**
 * How many milliseconds each file with tests took in the last `npm test`; none before the first.
 *
 * @param {string} report of Vitest
 * @returns {ReadonlyMap<string, number>} by path in the work tree
 */
export function knownCosts(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    return new Map(
      testResults.map((/** @type {{ name: string, startTime: number, endTime: number }} */ { name, startTime, endTime }) => [
        /src-(?:main|spec)\/.*$/.exec(name)?.[0] ?? name,
        endTime - startTime,
      ]),
    )
  } catch {
    return new Map()
  }
}
