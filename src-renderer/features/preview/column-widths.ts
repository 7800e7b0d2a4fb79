/** Cells up to this length are kept on one line: dates, ids, states. */
const unbroken = 12
/** Of a table at its least width: a character, and the space beside a cell, as shares. */
const share = { character: 0.0122, gap: 0.025 }

/** The widths of the columns of a table in percent, by the usual length of their cells. */
export function columnWidths(table: string): readonly number[] {
  const lines = table.split('\n')
  const step = Math.max(1, Math.floor(lines.length / 200))
  const totals: number[] = []
  const longest: number[] = []
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
      longest[column] = Math.max(longest[column] ?? 0, cell.trim().length)
    })
  }
  const needed = longest.map((length) => (length <= unbroken ? length * share.character + share.gap : 0))
  // Where short columns alone would fill the table, nothing is left to give.
  const taken = Math.min(0.8, add(needed))
  const scale = taken / (add(needed) || 1)
  const weights = totals.map((total, column) => (needed[column] === 0 ? Math.max(8, total / rows) + 2 : 0))
  const rest = add(weights)
  if (rest === 0) return needed.map((width) => percent(width / add(needed)))
  return needed.map((width, column) => percent(width > 0 ? width * scale : ((weights[column] as number) / rest) * (1 - taken)))
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

function percent(part: number): number {
  return Math.round(part * 1000) / 10
}
