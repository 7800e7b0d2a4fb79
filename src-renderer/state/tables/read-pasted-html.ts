/** The most columns that one merged cell may take, against a page that claims millions. */
const spanLimit = 200

/** The tables of pasted HTML as rows of plain text; null when there is text outside of tables, or no table. */
export function readPastedHtml(html: string): readonly (readonly (readonly string[])[])[] | null {
  if (!/<table[\s>]/i.test(html)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const tables = [...body.querySelectorAll('table')].filter((table) => table.parentElement?.closest('table') === null)
  const rows = tables.map(rowsOf).filter((table) => table.length > 0 && table.some((row) => row.length > 1))
  for (const table of tables) table.remove()
  for (const element of body.querySelectorAll('style, script, meta')) element.remove()
  return rows.length > 0 && rows.length === tables.length && body.textContent?.trim() === '' ? rows : null
}

/** The text of a merged cell is in its first place, the others are empty. */
function rowsOf(table: HTMLTableElement): readonly (readonly string[])[] {
  const taken = new Set<string>()
  return [...table.rows].map((row, number) => {
    const cells: string[] = []
    for (const cell of row.cells) {
      while (taken.has(`${number} ${cells.length}`)) cells.push('')
      const column = cells.length
      const [width, height] = [Math.min(cell.colSpan, spanLimit), Math.min(cell.rowSpan, spanLimit)]
      for (let down = 1; down < height; down += 1)
        for (let right = 0; right < width; right += 1) taken.add(`${number + down} ${column + right}`)
      cells.push(textOf(cell), ...Array.from({ length: width - 1 }, () => ''))
    }
    return cells
  })
}

/** The text of a cell, with its line breaks, code and links. A table in it is read as text. */
function textOf(node: Node): string {
  return writeNodes(node)
    .replaceAll(/[ \t\f\u00a0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

function writeNodes(node: Node): string {
  return [...node.childNodes].map(writeNode).join('')
}

function writeNode(node: Node): string {
  if (node instanceof Text) return node.data.replaceAll(/\s+/g, ' ')
  if (!(node instanceof HTMLElement) || node.matches('style, script')) return ''
  const text = writeNodes(node)
  if (node instanceof HTMLBRElement) return '\n'
  if (node.matches('p, div, li, tr')) return `\n${text}\n`
  if (node.matches('td, th')) return ` ${text} `
  if (node.matches('code') && text.trim() !== '' && !text.includes('`')) return `\`${text.trim()}\``
  if (node instanceof HTMLAnchorElement && /^https?:/.test(node.protocol) && text.trim() !== '' && !/[[\]]/.test(text))
    return `[${text.trim()}](${node.href.replaceAll(/[()|\s]/g, encodeURIComponent)})`
  return text
}
