import type { SyntaxNode } from '@lezer/common'
import type { CSSProperties, ReactNode } from 'react'
import type { RenderContext } from './render-context'
import { renderInside } from './render-inline'

/** A column, with the alignment that the delimiter row gives it. */
export interface Column {
  readonly index: number
  readonly alignment: 'left' | 'center' | 'right' | undefined
}

/** What is wider than its place scrolls inside of it, also by the arrow keys. */
export const scrollable = { className: 'preview-wide', tabIndex: 0 } as const

/** A table that is drawn whole. */
export function renderTable(node: SyntaxNode, context: RenderContext): ReactNode {
  const columns = columnsOf(node, context.text)
  const header = node.getChild('TableHeader')
  return (
    <section {...scrollable} aria-label="Table">
      <table>
        {header && <thead>{renderRow(header, context, columns, 'th')}</thead>}
        <tbody>{node.getChildren('TableRow').map((row) => renderRow(row, context, columns, 'td'))}</tbody>
      </table>
    </section>
  )
}

/** The columns of a table, by its delimiter row. */
export function columnsOf(table: SyntaxNode, text: string): readonly Column[] {
  const row = table.getChild('TableDelimiter')
  if (row === null) return []
  const cells = text.slice(row.from, row.to).trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.map((cell, index) => {
    const [begins, ends] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')]
    return { index, alignment: begins && ends ? 'center' : ends ? 'right' : begins ? 'left' : undefined }
  })
}

/** A row with as many cells as the delimiter row has columns. */
export function renderRow(row: SyntaxNode, context: RenderContext, columns: readonly Column[], Tag: 'th' | 'td'): ReactNode {
  const cells = cellsOf(row)
  return (
    <tr key={row.from} data-at={row.from + context.offset}>
      {columns.map(({ index, alignment }) => {
        const cell = cells.get(index)
        const style: CSSProperties | undefined = alignment && { textAlign: alignment }
        return (
          <Tag key={index} style={style} dir="auto" {...(Tag === 'th' ? { scope: 'col' } : {})}>
            {cell && renderInside(cell, context)}
          </Tag>
        )
      })}
    </tr>
  )
}

/** The cells by column; the parser leaves out empty ones, so the pipes are counted. */
function cellsOf(row: SyntaxNode): ReadonlyMap<number, SyntaxNode> {
  const cells = new Map<number, SyntaxNode>()
  let column = 0
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'TableCell') cells.set(column, child)
    else if (child.name === 'TableDelimiter' && child.from > row.from) column += 1
  }
  return cells
}
