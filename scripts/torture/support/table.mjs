/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {number} tried
 * @property {number} failed
 * @property {string} note examples of failures, or what could not be tried and why
 */

/**
 * @param {readonly { readonly name: string, readonly rows: readonly Row[] }[]} results by rig
 * @returns {string} lines for a terminal
 */
export function table(results) {
  const head = ['rig', 'what', 'tried', 'failed', 'note']
  const lines = results.flatMap(({ name, rows }) =>
    rows.map(({ what, tried, failed, note }) => [name, what, String(tried), failed === 0 ? '0' : `${failed} ✗`, note]),
  )
  const widths = head.map((title, column) =>
    Math.max(...[head, ...lines].map((cells) => (column === 4 ? title : (cells[column] ?? '')).length)),
  )
  const line = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...lines.map(line)].join('\n')
}
