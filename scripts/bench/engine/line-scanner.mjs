/**
 * The minimum work of any reader: classifies each line once. The lower bound of the benchmark.
 *
 * @param {string} text
 * @returns {number} lines that mean something
 */
export function scanLines(text) {
  let found = 0
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    const line = text.slice(from, to)
    if (/^#{1,6} |^\s*[-*] |^\s*\||^```/.test(line) || line.includes('TODO:')) found += 1
    from = to + 1
  }
  return found
}

/**
 * The least that any reader of a decision log does: splits each row into its trimmed cells. The floor.
 *
 * @param {string} text
 * @returns {readonly (readonly string[])[]}
 */
export function scanRows(text) {
  const rows = []
  for (const line of text.split('\n')) {
    if (!line.startsWith('| ')) continue
    const cells = line.split(/(?<!\\)\|/)
    rows.push(cells.slice(1, -1).map((cell) => cell.trim()))
  }
  return rows
}
