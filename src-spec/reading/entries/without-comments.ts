/**
 * The same text with its HTML comments blanked, since they belong to no key and no value; offsets stay the same. A comment in
 * inline code is code. Linear, whatever is left open.
 */
export function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text
  const unclosed = new Set<number>()
  let result = ''
  let done = 0
  for (let at = next(text, 0); at >= 0; at = next(text, at)) {
    if (text.charAt(at) === '`') {
      const ticks = runOf(text, at)
      const close = unclosed.has(ticks) ? -1 : closing(text, at + ticks, ticks)
      if (close < 0) unclosed.add(ticks)
      at = close < 0 ? at + ticks : close + ticks
      continue
    }
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    result += text.slice(done, at) + text.slice(at, end + 3).replace(/[^\n]/g, ' ')
    done = end + 3
    at = done
  }
  return result + text.slice(done)
}

function next(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '`' || text.startsWith('<!--', at)) return at
  }
  return -1
}

function runOf(text: string, at: number): number {
  let end = at
  while (text.charAt(end) === '`') end += 1
  return end - at
}

/** Offset of the next run of exactly this many backticks; -1 if there is none. */
function closing(text: string, from: number, ticks: number): number {
  for (let at = text.indexOf('`', from); at >= 0; ) {
    const run = runOf(text, at)
    if (run === ticks) return at
    at = text.indexOf('`', at + run)
  }
  return -1
}
