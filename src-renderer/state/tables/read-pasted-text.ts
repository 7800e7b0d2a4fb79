/**
 * The rows of a range of a spreadsheet as plain text: cells apart by tabs, and a cell with a line break in quotes. Null for any
 * other text, such as code that is indented with tabs.
 */
export function readPastedText(text: string): readonly (readonly string[])[] | null {
  const rows = readRows(text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, ''))
  const [first] = rows
  if (first === undefined || rows.length < 2 || first.length < 2) return null
  const isRange = rows.every((row) => row.length === first.length) && rows.some(([cell]) => cell !== '')
  return isRange && first[0] !== '' ? rows : null
}

function readRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\n]|$)/y : null
    if (quoted !== null) quoted.lastIndex = at
    const match = quoted?.exec(text) ?? null
    const end = match === null ? endOfCell(text, at) : at + match[0].length
    rows.at(-1)?.push(match === null ? text.slice(at, end) : (match[1] as string).replaceAll('""', '"'))
    if (text[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1
  return end
}
