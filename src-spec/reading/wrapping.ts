import { lazyPattern } from '../memo/lazy-pattern'
import type { Range } from '../text/source'
import { replyOpeners } from '../vocabulary/blanks/reply-openers'

/** What is around a whole document that came out of a conversation. */
export interface Wrapping {
  readonly isFenced: boolean
  /** What to point at: the reply, and the first line of the fence. */
  readonly marked: Range
  /** What to remove. */
  readonly cuts: readonly Range[]
}

const opener = lazyPattern(() => new RegExp(`^(?:${replyOpeners.map(({ source }) => source).join('|')})`, 'iu'))
const fenceLine = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)?[ \t]*$/i
const longestReply = 300

/** The fence around a whole document, or the words of a reply before its title; null without either. */
export function wrappingOf(text: string): Wrapping | null {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const first = skipComments(text, bom)
  const line = lineAt(text, first)
  const words = text.slice(line.from, line.to)
  // The pattern last: it takes a millisecond to build, and most documents begin with their title.
  const isReply = words.length <= longestReply && !/^\s*#/.test(words) && opener.test(words)
  const start = isReply ? skipBlank(text, line.next) : first
  const fence = fenceAround(text, start)
  if (fence)
    return { isFenced: true, marked: { from: line.from, to: fence.open.to }, cuts: [{ from: first, to: fence.open.next }, fence.close] }
  if (!isReply || !/^# \S/.test(text.slice(start, start + 4))) return null
  return { isFenced: false, marked: trimmed(line), cuts: [{ from: first, to: start }] }
}

interface Line extends Range {
  /** Where the next line begins. */
  readonly next: number
}

function lineAt(text: string, from: number): Line {
  const end = text.indexOf('\n', from)
  const next = end < 0 ? text.length : end + 1
  const to = end < 0 ? text.length : text.charAt(end - 1) === '\r' ? end - 1 : end
  return { from, to, next }
}

function trimmed({ from, to }: Line): Range {
  return { from, to }
}

/** Waivers and other comments stay before the title. */
function skipComments(text: string, from: number): number {
  let at = skipBlank(text, from)
  for (let left = 20; left > 0 && text.startsWith('<!--', at); left -= 1) {
    const end = text.indexOf('-->', at)
    if (end < 0) break
    at = skipBlank(text, lineAt(text, end).next)
  }
  return at
}

function skipBlank(text: string, from: number): number {
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(from, from + 1_000))
  return from + (blank?.[0].length ?? 0)
}

/** A fence that begins before a title and ends with the last line, with no line of its own mark between. */
function fenceAround(text: string, from: number): { readonly open: Line; readonly close: Range } | null {
  const open = lineAt(text, from)
  const mark = fenceLine.exec(text.slice(open.from, open.to))?.[1]
  if (mark === undefined || !/^\s*# \S/.test(text.slice(open.next, open.next + 200))) return null
  const end = text.trimEnd().length
  const closeFrom = text.lastIndexOf('\n', end - 1) + 1
  if (closeFrom <= open.next) return null
  const close = text.slice(closeFrom, end).trim()
  const isClosed = close.charAt(0) === mark.charAt(0) && close.length >= mark.length && /^([`~])\1*$/.test(close)
  if (!isClosed) return null
  return isEarlierEnd(text.slice(open.next, closeFrom), mark) ? null : { open, close: { from: closeFrom, to: text.length } }
}

/** Whether the fence already ends inside, so that the last line belongs to another one. */
function isEarlierEnd(body: string, mark: string): boolean {
  let inner = 0
  for (const [, fence = '', info = ''] of body.matchAll(/^ {0,3}(`{3,}|~{3,})([^\n`]*)$/gm)) {
    if (fence.charAt(0) !== mark.charAt(0)) continue
    if (info.trim() !== '') inner += 1
    else if (inner > 0) inner -= 1
    else if (fence.length >= mark.length) return true
  }
  return false
}
