import { useMemo } from 'react'
import { markdownParser } from './block-parser'
import type { BlockProps } from './block-props'
import { columnWidths } from './column-widths'
import { columnsOf, renderRow, scrollable } from './render-table'
import { groupRows, type TextGroup } from './text-groups'
import { useNear } from './use-near'

/** The height of a row of one line. */
const rowHeight = 33

/** A table of which only the groups of rows near the visible part are drawn. Its columns have fixed widths, so they never move. */
export function LongTable(props: BlockProps) {
  const { text } = props.block
  const { head, groups } = useMemo(() => groupRows(text), [text])
  const widths = useMemo(() => columnWidths(text), [text])
  const table = markdownParser.parse(head).topNode.firstChild
  const header = table?.getChild('TableHeader')
  if (!table || !header) return <pre className="preview-html">{text}</pre>
  const context = { ...props, text: head, offset: 0 }
  const columns = columnsOf(table, head)
  return (
    <section {...scrollable} aria-label="Table">
      <table className="preview-long-table">
        <colgroup>
          {columns.map(({ index }) => (
            <col key={index} style={{ width: `${widths[index] ?? 5}%` }} />
          ))}
        </colgroup>
        <thead>{renderRow(header, context, columns, 'th')}</thead>
        {groups.map((group) => (
          <Rows key={group.before} {...props} group={group} head={head} columns={columns.length} />
        ))}
      </table>
    </section>
  )
}

function Rows({
  group,
  head,
  columns,
  ...props
}: BlockProps & { readonly group: TextGroup; readonly head: string; readonly columns: number }) {
  const { ref, isNear, height } = useNear<HTMLTableSectionElement>(group.before === 0)
  return (
    <tbody ref={ref} data-at={group.from} data-to={group.from + group.text.length}>
      {isNear ? (
        <DrawnRows {...props} group={group} head={head} />
      ) : (
        <tr style={{ height: height ?? group.count * rowHeight }}>
          <td colSpan={columns} />
        </tr>
      )}
    </tbody>
  )
}

function DrawnRows({ group, head, ...props }: BlockProps & { readonly group: TextGroup; readonly head: string }) {
  const text = head + group.text
  const table = useMemo(() => markdownParser.parse(text).topNode.firstChild, [text])
  if (!table) return null
  const columns = columnsOf(table, text)
  const context = { ...props, text, offset: group.from - head.length }
  return table.getChildren('TableRow').map((row) => renderRow(row, context, columns, 'td'))
}
