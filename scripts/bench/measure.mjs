/**
 * @param {readonly number[]} values at least one
 * @param {number} share 0 to 1
 * @returns {number} the smallest value that at least `share` of them do not exceed
 */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return /** @type {number} */ (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)])
}

/**
 * @param {readonly number[]} values at least one
 * @returns {number} the middle one, or the mean of the two in the middle
 */
export function median(values) {
  if (values.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = /** @type {number} */ (sorted[half])
  return sorted.length % 2 === 1 ? upper : (upper + /** @type {number} */ (sorted[half - 1])) / 2
}

/**
 * Times functions that answer at once, in turn, so that a machine that gets busy slows all of them.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, () => unknown>>} runs
 * @param {{ warmUp: number, times: number }} options rounds before those that count, and rounds that count
 * @returns {Record<Name, number>} medians in milliseconds
 */
export function mediansOf(runs, { warmUp, times }) {
  const names = /** @type {Name[]} */ (Object.keys(runs))
  const taken = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])])))
  for (let round = -warmUp; round < times; round += 1) {
    for (const name of names) {
      const began = performance.now()
      runs[name]()
      if (round >= 0) taken[name].push(performance.now() - began)
    }
  }
  return /** @type {Record<Name, number>} */ (Object.fromEntries(names.map((name) => [name, median(taken[name])])))
}
