/**
 * @param {readonly number[]} values at least one
 * @param {number} share 0 to 1
 * @returns {number} the smallest value that at least `share` of them do not exceed
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
