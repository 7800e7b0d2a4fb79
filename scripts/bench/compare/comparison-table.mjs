import { inMilliseconds } from '../table.mjs'
import { verdictOf } from './ratio.mjs'

/**
 * @param {readonly (import('./ratio.mjs').Ratio & { readonly what: string })[]} results
 * @returns {string} lines for a terminal
 */
export function comparisonTable(results) {
  const head = ['processor time, of windows wall-clock time', 'before', 'after', 'ratio', '95 of 100', '']
  const lines = results.map((result) => [
    result.what,
    inMilliseconds(result.before),
    inMilliseconds(result.after),
    result.ratio.toFixed(2),
    `${result.low.toFixed(2)} to ${result.high.toFixed(2)}`,
    verdictOf(result),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] ?? '').length)))
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd()
  return [line(head), ...lines.map(line)].join('\n')
}
