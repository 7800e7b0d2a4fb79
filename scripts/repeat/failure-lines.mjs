/**
 * One run of one suite.
 *
 * @typedef {object} Run
 * @property {string} suite
 * @property {readonly string[]} failed names of the tests that failed
 */

/**
 * @param {readonly Run[]} runs
 * @returns {string[]} a line for each test that ever failed, the most frequent first
 */
export function failureLines(runs) {
  /** @type {Map<string, { name: string, times: number, of: number }>} */
  const failures = new Map()
  for (const { suite, failed } of runs) {
    const of = runs.filter((run) => run.suite === suite).length
    for (const name of new Set(failed)) {
      const times = (failures.get(`${suite}\n${name}`)?.times ?? 0) + 1
      failures.set(`${suite}\n${name}`, { name, times, of })
    }
  }
  return [...failures.values()]
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .map(({ name, times, of }) => `✗ ${times} of ${of}  ${name}`)
}
