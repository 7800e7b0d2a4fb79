/** The widths of the columns of a table in percent, by the usual length of their cells. */
export function columnWidths(table: string): readonly number[] {
  const lines = table.split('\n')
  const step = Math.max(1, Math.floor(lines.length / 200))
  const totals: number[] = []
  let rows = 0
  for (let index = 0; index < lines.length; index += step) {
    if (index === 1) continue
    rows += 1
    const cells = (lines[index] as string)
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
    cells.forEach((cell, column) => {
      totals[column] = (totals[column] ?? 0) + Math.min(cell.trim().length, 80)
    })
  }
  // Short columns get more than their share, so that a date or an id stays on one line.
  const weights = totals.map((total) => Math.max(8, total / rows) + 2)
  const sum = weights.reduce((one, other) => one + other, 0)
  return weights.map((weight) => Math.round((weight / sum) * 1000) / 10)
}
