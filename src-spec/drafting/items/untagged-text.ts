import type { OpenItem } from '../../model/item'
import { itemTag } from '../../reading/open-items'
import type { Range } from '../../text/source'

/** An item without its tag: what takes the place of `range`. */
export interface UntaggedText {
  /** The item with the emphasis around its tag, and with square brackets around the whole. */
  readonly range: Range
  /** What it says, as written. */
  readonly text: string
}

/** Removes the tag of an item, the emphasis that belongs to the tag alone, and square brackets, which mark a blank. */
export function untaggedText(source: string, { place: { range } }: OpenItem): UntaggedText {
  const written = source.slice(range.from, range.to)
  const [tag = '', , owner] = itemTag.exec(written) ?? []
  let text = written.slice(tag.length).trim()
  let { from, to } = range
  const opening = /[*_~]{1,4}$/.exec(source.slice(Math.max(0, from - 4), from))?.[0] ?? ''
  if (opening !== '') {
    const isClosed = tag.includes('**') && opening.includes('**')
    const closesWhole = !isClosed && text.endsWith(opening)
    if (closesWhole) text = text.slice(0, -opening.length).trimEnd()
    if (isClosed || closesWhole) from -= opening.length
  }
  if (source.charAt(from - 1) === '[' && source.charAt(to) === ']') {
    from -= 1
    to += 1
  }
  return { range: { from, to }, text: owner === undefined ? text : `${text} (owner: ${owner})` }
}
