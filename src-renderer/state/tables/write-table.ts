/** Writes rows of plain text as a Markdown table; the first row is its header. Shorter rows are filled up. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) => writeRow(Array.from({ length: columns }, (_, column) => escapeCell(row[column] ?? ''))))
  return [lines[0], writeRow(Array.from({ length: columns }, () => '---')), ...lines.slice(1)].join('\n')
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** One line, in which no pipe ends the cell. A backslash before a pipe would take the escape for itself. */
function escapeCell(text: string): string {
  return text
    .trim()
    .replaceAll(/(\\*)\|/g, '$1$1\\|')
    .replace(/(\\+)$/, '$1$1')
    .replaceAll(/\s*(?:\r\n?|\n)\s*/g, '<br>')
    .replaceAll('\t', ' ')
}
