import type { MarkdownTree } from '../../markdown/sections/tree'
import type { Range } from '../../text/source'

/** A row of an HTML table, a pair of a definition list, or one list item or paragraph alone. */
export interface HtmlRow {
  readonly whole: Range
  /** Inside the tags around the words. */
  readonly cells: readonly Range[]
}

export interface Html {
  readonly rows: readonly HtmlRow[]
  /** Some words are in none of the rows. */
  readonly hasMore: boolean
}

interface Tag extends Range {
  /** In lower case; a closing tag begins with a slash. */
  readonly name: string
}

const tags = /<(\/?(?:tr|t[dh]|table|d[ltd]|li|ul|ol|p))\b[^<>]{0,300}>/gi
const anyTag = /<[^<>]{1,300}>/g

/** The rows of HTML in a range of the text. What Markdown reads as text, code or a comment is no HTML. Linear. */
export function readHtml(outline: MarkdownTree, { from, to }: Range): Html {
  const html = maskedText(outline, from, to)
  const found = [...html.matchAll(tags)].map((match): Tag => {
    return { name: (match[1] ?? '').toLowerCase(), from: match.index, to: match.index + match[0].length }
  })
  const rows = found.flatMap((tag, at) => rowAt(html, found, tag, at) ?? [])
  return {
    rows: rows.map(({ whole, cells }) => ({ whole: move(whole, from), cells: cells.map((cell) => move(cell, from)) })),
    hasMore: hasMore(html, rows),
  }
}

function rowAt(html: string, all: readonly Tag[], tag: Tag, at: number): HtmlRow | null {
  if (tag.name === 'tr') {
    const end = next(all, at, /^(?:\/?tr|\/table)$/)
    const within = all.slice(at + 1, end).map((_, index) => at + 1 + index)
    const cells = within.filter((index) => /^t[dh]$/.test(all[index]?.name ?? ''))
    return rowOf(
      html,
      all,
      at,
      end,
      cells.map((index) => content(html, all, index, /^\/?(?:t[dhr]|table)$/)),
    )
  }
  if (tag.name === 'dt') {
    const value = next(all, at, /^(?:dd|dt|\/dl)$/)
    const end = next(all, value, /^(?:\/dd|d[dt]|\/dl)$/)
    if (all[value]?.name !== 'dd') return null
    return rowOf(html, all, at, end, [content(html, all, at, /^(?:\/dt|d[dt]|\/dl)$/), content(html, all, value, /^(?:\/dd|d[dt]|\/dl)$/)])
  }
  if (tag.name !== 'li' && tag.name !== 'p') return null
  const stop = /^(?:\/?li|\/?p|\/?[uo]l|\/?t[dhr])$/
  return rowOf(html, all, at, next(all, at, stop), [content(html, all, at, stop)])
}

function rowOf(html: string, all: readonly Tag[], at: number, end: number, cells: readonly Range[]): HtmlRow {
  const close = all[end]
  const to = close ? (close.name.startsWith('/') ? close.to : close.from) : html.length
  return { whole: { from: all[at]?.from ?? 0, to }, cells }
}

/** Index of the next tag with such a name; the number of tags without one. */
function next(all: readonly Tag[], at: number, name: RegExp): number {
  for (let index = at + 1; index < all.length; index += 1) if (name.test(all[index]?.name ?? '')) return index
  return all.length
}

/** The text behind a tag, without the tags and white space at its ends. */
function content(html: string, all: readonly Tag[], at: number, stop: RegExp): Range {
  let from = all[at]?.to ?? 0
  let to = all[next(all, at, stop)]?.from ?? html.length
  for (let count = 0; count < mostTags; count += 1) {
    const lead = /^(?:\s{1,200}|<(?:p|div|span|b|strong|em|i|code|br)\b[^<>]{0,300}>)/i.exec(html.slice(from, to))
    if (!lead) break
    from += lead[0].length
  }
  for (let count = 0; count < mostTags; count += 1) {
    const tail = /(?:\s{1,200}|<[^<>]{1,300}>)$/.exec(html.slice(Math.max(from, to - 310), to))
    if (!tail) break
    to -= tail[0].length
  }
  return { from, to: Math.max(from, to) }
}

/** A cell with more tags around its words is read with the rest of them. */
const mostTags = 12

function hasMore(html: string, rows: readonly HtmlRow[]): boolean {
  const blocks = [...html.matchAll(/<(?:table|dl|ul|ol|p|div|section|details|h[1-6])\b/gi)]
  if (blocks.length === 0) return false
  let rest = ''
  let at = 0
  for (const { whole } of [...rows].sort((a, b) => a.whole.from - b.whole.from)) {
    if (whole.from > at) rest += html.slice(at, whole.from)
    at = Math.max(at, whole.to)
  }
  return /\p{L}/u.test((rest + html.slice(at)).replace(anyTag, ' '))
}

/** The text between two offsets, with everything blanked that is no HTML. */
function maskedText(outline: MarkdownTree, from: number, to: number): string {
  const { text } = outline
  if (!text.slice(from, to).includes('<')) return ''
  const { prose, fences, comments } = outline
  const pieces: string[] = []
  let at = from
  const closed = [...prose, ...fences].map(({ range }) => range).concat(comments)
  for (const range of closed.filter((one) => one.from < to && one.to > from).sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, range.from)
    const end = Math.min(to, range.to)
    if (end <= at) continue
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    at = end
  }
  return pieces.join('') + text.slice(at, to)
}

function move({ from, to }: Range, by: number): Range {
  return { from: from + by, to: to + by }
}
