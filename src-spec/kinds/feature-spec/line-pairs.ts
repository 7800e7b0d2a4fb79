import type { Range } from '../../text/source'

/** A key as written, and the range of its value. */
export interface LinePair {
  readonly key: string
  readonly range: Range
}

const segmentEnd = /\n|\s[|·]\s(?=\*\*|__)|$/g
const pair = /^([\s>*_-]{0,8})([\p{L}\p{N}][^*_:：\n|]{0,39})((?:\*\*|__)?\s{0,2}[:：](?:\*\*|__)?[ \t]*)/u

/** The `key: value` pairs of a text that begin its lines, or follow a bar. */
export function readLinePairs(text: string, range: Range): readonly LinePair[] {
  const slice = text.slice(range.from, Math.min(range.to, range.from + 5_000))
  const pairs: LinePair[] = []
  let start = 0
  for (const end of slice.matchAll(segmentEnd)) {
    const match = pair.exec(slice.slice(start, end.index))
    if (match) {
      const from = start + match[0].length
      pairs.push({ key: (match[2] ?? '').trim(), range: trimmed(slice, from, Math.max(from, end.index), range.from) })
    }
    start = end.index + end[0].length
  }
  return pairs
}

function trimmed(text: string, from: number, to: number, base: number): Range {
  const slice = text.slice(from, to)
  const start = from + (slice.length - slice.trimStart().length)
  return { from: base + start, to: base + Math.max(start, from + slice.trimEnd().length) }
}
