import type { DocumentTree, Section } from '../markdown/sections/tree'
import { memoizeLast } from '../memo/memoize-last'
import type { Link } from '../model/link'
import { firstWithin } from '../text/count-within'

/** The start of a block of HTML; it ends with the next blank line. */
const block = /^ {0,3}<(?:table|p|div|ul|ol|dl|details|section|figure|picture|img|video|pre|blockquote|h[1-6])\b/im
const blankLine = /\n[ \t]*\n/
const tag = /<[^<>]{0,2000}>/g
const blank = /\{\{|\[[^\]\n]{1,200}\]|\bTODO\b|\bTBD\b/

/** Tests whether a section has content outside Markdown text: its heading is a link to it, or HTML lies below. */
export function indirectContentFinder({
  outline,
  links,
}: {
  readonly outline: DocumentTree
  readonly links: readonly Link[]
}): (section: Section) => boolean {
  const leads = memoizeLast(() =>
    links.flatMap(({ target, range: { from } }) => (target.startsWith('#') ? [] : [from])).sort((a, b) => a - b),
  )
  const text = memoizeLast(() => withoutComments(outline.text, outline.comments))
  return ({ heading, range }) => {
    if (firstWithin(leads(), heading) !== null) return true
    const blocks = text().slice(heading.to, range.to).split(blankLine)
    return blocks.some((one) => block.test(one) && hasVisibleContent(one))
  }
}

/** A picture, or words that are no placeholder. */
function hasVisibleContent(html: string): boolean {
  const words = html.replace(tag, ' ')
  return /<(?:img|video|picture)\b/i.test(html) || (/[\p{L}\p{N}]/u.test(words) && !blank.test(words))
}

/** Keeps length and lines, so that offsets stay the same. */
function withoutComments(text: string, comments: DocumentTree['comments']): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of comments) {
    if (from < at) continue
    pieces.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, ' '))
    at = to
  }
  return [...pieces, text.slice(at)].join('')
}
