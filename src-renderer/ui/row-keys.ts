/** A key for each row, from what the row says: offsets would make every row below the cursor another one at each key. Equal rows are numbered. */
export function rowKeys<Row>(rows: readonly Row[], said: (row: Row) => string): readonly string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const words = said(row)
    const number = (seen.get(words) ?? 0) + 1
    seen.set(words, number)
    return number === 1 ? words : `${words} ${number}`
  })
}
