/** The Markdown of a reply, without what chat programs put around it. */
export interface UnwrappedReply {
  readonly text: string
  /** `unclosed`: a fence begins before the document and does not end, as in a reply that was cut off. */
  readonly fence: 'none' | 'removed' | 'unclosed'
  /** What was said after the fence; it is left out. */
  readonly after: string
}

interface Line {
  readonly from: number
  readonly to: number
}

/** Opens a fence that may hold a whole document: a language is named only if it is Markdown. */
const opener = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:markdown|md|mdx|text)?[ \t]*$/i
const namedOpener = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*$/i
const anyFence = /^[ \t]*(`{3,}|~{3,})([^`]*)$/
const beginsDocument = /^ {0,3}(?:#{1,6}[ \t]|<!--|---[ \t]*$|\+\+\+[ \t]*$)/
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/

/** Line feeds only; a fence around the whole document is removed, with what is said before and after it kept apart. */
export function unwrapReply(reply: string): UnwrappedReply {
  const text = reply
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
  const lines = linesOf(text)
  const first = findOpener(text, lines)
  if (first < 0) return { text, fence: 'none', after: '' }
  const before = text.slice(0, lines[first]?.from)
  const from = lines[first + 1]?.from ?? text.length
  const last = findCloser(text, lines, first)
  if (last < 0) return { text: before + text.slice(from), fence: 'unclosed', after: '' }
  const inside = text.slice(from, lines[last]?.from)
  return { text: before + inside, fence: 'removed', after: text.slice(lines[last]?.to).trim() }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    lines.push({ from, to })
    from = to + 1
  }
  return lines
}

/** Index of the line that opens the fence around the document; -1 if a heading comes first, or the fence holds something else. */
function findOpener(text: string, lines: readonly Line[]): number {
  for (const [index, line] of lines.entries()) {
    const written = text.slice(line.from, line.to)
    if (heading.test(written)) return -1
    if (!anyFence.test(written)) continue
    const next = lines.slice(index + 1, index + 20).find(({ from, to }) => text.slice(from, to).trim() !== '')
    if (!opener.test(written) || next === undefined) return -1
    // A reply that begins with a fence of Markdown is one, whatever the document begins with.
    const isFirst = namedOpener.test(written) && text.slice(0, line.from).trim() === ''
    return isFirst || beginsDocument.test(text.slice(next.from, next.to)) ? index : -1
  }
  return -1
}

/**
 * Index of the line that closes the fence of line `first`; -1 without one. Fences inside may have the same length, although
 * Markdown would end the outer one there: one that names a language opens, the next bare one closes it.
 */
function findCloser(text: string, lines: readonly Line[], first: number): number {
  const outer = markOf(text, lines[first])
  const fences = lines.flatMap((line, index) => {
    const mark = index > first ? markOf(text, line) : null
    return mark && outer && mark.sign === outer.sign && mark.length >= outer.length ? [{ index, ...mark }] : []
  })
  let inner = 0
  for (const [at, { index, length, info }] of fences.entries()) {
    if (inner > 0) {
      if (info === '' && length >= inner) inner = 0
    } else if (info !== '') inner = length
    else if (at === fences.length - 1) return index
    else inner = length
  }
  return -1
}

function markOf(text: string, line: Line | undefined): { readonly sign: string; readonly length: number; readonly info: string } | null {
  const [, mark, info = ''] = line ? (anyFence.exec(text.slice(line.from, line.to)) ?? []) : []
  return mark ? { sign: mark.charAt(0), length: mark.length, info: info.trim() } : null
}
