import { outlineParser } from './block-parser'

/** A part of the text of one block, in whole lines. */
export interface TextGroup {
  readonly from: number
  readonly text: string
  /** Rows or items in it, and before it. */
  readonly count: number
  readonly before: number
}

const rowsPerGroup = 40
const itemsPerGroup = 30
const itemLength = 4_000

/** The rows of a table, without its first two lines. */
export function groupRows(table: string): { readonly head: string; readonly groups: readonly TextGroup[] } {
  const lines = table.split('\n')
  const head = `${lines.slice(0, 2).join('\n')}\n`
  const groups: TextGroup[] = []
  let from = head.length
  for (let index = 2; index < lines.length; index += rowsPerGroup) {
    const rows = lines.slice(index, index + rowsPerGroup)
    const text = rows.join('\n')
    groups.push({ from, text, count: rows.length, before: index - 2 })
    from += text.length + 1
  }
  return { head, groups }
}

/** The items of a list. */
export function groupItems(list: string): readonly TextGroup[] {
  const starts: number[] = []
  const cursor = outlineParser.parse(list).cursor()
  if (cursor.firstChild() && cursor.firstChild()) {
    do {
      if (cursor.name === 'ListItem') starts.push(list.lastIndexOf('\n', cursor.from - 1) + 1)
    } while (cursor.nextSibling())
  }
  const groups: TextGroup[] = []
  let first = 0
  for (let index = 1; index <= starts.length; index += 1) {
    const from = starts[first] as number
    const to = starts[index] ?? list.length
    if (index < starts.length && index - first < itemsPerGroup && to - from < itemLength) continue
    groups.push({ from, text: list.slice(from, to), count: index - first, before: first })
    first = index
  }
  return groups
}
