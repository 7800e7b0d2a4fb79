/** React keys made from the text of each row, because offsets below the cursor change with each typed character. Equal rows are numbered. */
export function rowKeys<Row>(rows: readonly Row[], textOf: (row: Row) => string): readonly string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const text = textOf(row)
    const number = (seen.get(text) ?? 0) + 1
    seen.set(text, number)
    return number === 1 ? text : `${text} ${number}`
  })
}
