import { median } from '../measure.mjs'

/**
 * Two amounts of processor time that were taken one after the other.
 *
 * @typedef {object} Pair
 * @property {number} before milliseconds
 * @property {number} after milliseconds
 *
 * @typedef {object} Ratio
 * @property {number} before milliseconds, the median
 * @property {number} after milliseconds, the median
 * @property {number} ratio the median over the pairs
 * @property {number} low the interval that holds the true median ratio in 95 of 100 runs
 * @property {number} high
 */

/**
 * @param {readonly Pair[]} pairs at least one
 * @returns {Ratio}
 */
export function ratioOf(pairs) {
  const ratios = pairs.map(({ before, after }) => after / before)
  const { low, high } = medianInterval(ratios)
  return {
    before: median(pairs.map(({ before }) => before)),
    after: median(pairs.map(({ after }) => after)),
    ratio: median(ratios),
    low,
    high,
  }
}

/**
 * The order statistics around the median between which the true median lies with 95 % (binomial, normal approximation);
 * of few values it is their whole range.
 *
 * @param {readonly number[]} values at least one
 */
export function medianInterval(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const reach = (1.96 * Math.sqrt(sorted.length)) / 2
  const first = Math.max(0, Math.floor(sorted.length / 2 - reach))
  return { low: /** @type {number} */ (sorted[first]), high: /** @type {number} */ (sorted.at(-1 - first)) }
}

/** A difference below this is not worth a word, however certain it is. */
const smallest = 0.02

/**
 * @param {Ratio} ratio
 * @returns {'faster' | 'slower' | 'same within noise'}
 */
export function verdictOf({ low, high, ratio }) {
  if ((low <= 1 && high >= 1) || Math.abs(ratio - 1) < smallest) return 'same within noise'
  return ratio < 1 ? 'faster' : 'slower'
}
