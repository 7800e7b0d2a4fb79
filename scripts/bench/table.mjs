/**
 * One line of the table. `met` only decides the word beside the goal; nothing is asserted.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} floor what it is held against, measured in the same run
 * @property {string} ours
 * @property {string} ratio
 * @property {string} goal
 * @property {boolean | null} met null when it is there to be read only
 */

/**
 * @param {number} value
 * @returns {string} two significant digits, and three from one hundred on
 */
export function inMilliseconds(value) {
  if (value >= 1000) return `${Math.round(value).toLocaleString('en-US')} ms`
  if (value >= 100) return `${value.toFixed(0)} ms`
  if (value >= 10) return `${value.toFixed(1)} ms`
  return `${value.toFixed(2)} ms`
}

/** @param {number} value */
export function inTimes(value) {
  return `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ×`
}

/** @param {number} bytes */
export function inMegabytes(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`
}

/** @param {number} bytes */
export function inBytes(bytes) {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1_000} KB`
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} lines for a terminal
 */
export function table(rows) {
  const head = ['', 'floor or peer, same run', 'ours', 'ratio', 'goal']
  const lines = rows.map(({ what, floor, ours, ratio, goal, met }) => [
    what,
    floor,
    ours,
    ratio,
    met === null ? goal : `${goal}  ${met ? 'met' : 'missed'}`,
  ])
  const widths = head.map((name, column) => Math.max(...[name, ...lines.map((line) => line[column] ?? '')].map((text) => text.length)))
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...lines.map(line)].join('\n')
}
