import type { ListItem, MarkdownTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'
import { withoutEndComments } from './read-segments'

/** The list structure of items. */
export interface Lists {
  readonly children: ReadonlyMap<number, readonly number[]>
  /** The text ranges of the list whose first item's text begins at the offset; empty if there is none. */
  readonly startingAt: (offset: number) => readonly Range[]
}

export function listsOf(outline: MarkdownTree): Lists {
  const children = new Map<number, number[]>()
  const byStart = new Map<number, number>()
  outline.items.forEach((item, index) => {
    byStart.set(item.text.from, index)
    const siblings = children.get(item.parent)
    if (siblings) siblings.push(index)
    else children.set(item.parent, [index])
  })
  return { children, startingAt: (offset) => runFrom(outline, byStart.get(offset) ?? -1) }
}

function runFrom(outline: MarkdownTree, first: number): readonly Range[] {
  const texts: Range[] = []
  let last: ListItem | undefined
  for (let index = first; index >= 0 && index < outline.items.length; index += 1) {
    const item = outline.items[index] as ListItem
    if (last && item.range.from < last.range.to) continue
    if (last && outline.text.slice(last.range.to, item.range.from).trim() !== '') break
    texts.push(withoutEndComments(outline, item.text))
    last = item
  }
  return texts
}
