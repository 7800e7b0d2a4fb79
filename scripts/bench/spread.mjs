/** @typedef {import('./table.mjs').Row} Row */

/**
 * One table of several runs: each row as in the run whose ratio is the median, with the lowest and the highest beside it.
 * A row without a ratio goes by `ours`.
 *
 * @param {readonly (readonly Row[])[]} runs
 * @returns {Row[]} the rows of the first run, in its order
 */
export function spread(runs) {
  const [first = []] = runs
  if (runs.length < 2) return [...first]
  return first.map(({ what }) => {
    const rows = runs.flatMap((run) => run.filter((row) => row.what === what)).sort((a, b) => figureOf(a) - figureOf(b))
    const [median, low, high] = [rows[(rows.length - 1) >> 1], rows[0], rows.at(-1)]
    if (!median || !low || !high) throw new Error(`no row is called ${what}`)
    const column = median.ratio === '' ? 'ours' : 'ratio'
    return { ...median, [column]: low[column] === high[column] ? median[column] : `${median[column]} (${low[column]} to ${high[column]})` }
  })
}

/**
 * @param {Row} row
 * @returns {number} the first number of the cell that counts; commas group thousands
 */
function figureOf({ ratio, ours }) {
  const [number] = /[\d.,]+/.exec(ratio === '' ? ours : ratio) ?? []
  return Number(number?.replaceAll(',', ''))
}
