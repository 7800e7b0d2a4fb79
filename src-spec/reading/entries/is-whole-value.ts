import type { Range } from '../../text/source'

/** Limit of the text that is looked at on each side. */
const longest = 80

/** Whether a range is all that follows a colon or a dash, or all of a cell or a line, so that another value can replace it. */
export function isWholeValue(text: string, { from, to }: Range): boolean {
  const before = text.slice(Math.max(0, from - longest), from)
  const after = text.slice(to, to + longest)
  return (
    /(?:[:：|]|[—–-] )\s{0,9}[*_`]{0,3}$|[:：](?:\*\*|__)\s{0,9}$/.test(before) && /^[*_`]{0,3}[ \t]{0,9}(?:\r?\n|\||<!--|$)/.test(after)
  )
}
