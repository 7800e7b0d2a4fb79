import type { Ends } from './common-affix'
import { countBefore } from './count-before'
import type { LineStarts } from './source'

/** The line starts of an edited text, from those of the version before. Both texts have the given prefix and suffix in common. */
export function shiftLineStarts(
  before: { readonly lineStarts: LineStarts; readonly length: number },
  after: string,
  { prefix, suffix }: Ends,
): LineStarts {
  const by = after.length - before.length
  const known = before.lineStarts
  // A line starts after a line feed, so it is unchanged if that line feed is in the common part.
  const kept = countUpTo(known, prefix)
  const lost = countUpTo(known, before.length - suffix)
  const between: number[] = []
  const end = after.length - suffix
  for (let at = after.indexOf('\n', prefix); at >= 0 && at < end; at = after.indexOf('\n', at + 1)) between.push(at + 1)
  const addedLines = kept + between.length - lost
  const starts = new Uint32Array(known.length + addedLines)
  for (let line = 0; line < kept; line += 1) starts[line] = known[line] as number
  starts.set(between, kept)
  for (let line = lost; line < known.length; line += 1) starts[line + addedLines] = (known[line] as number) + by
  return starts
}

/** How many of the sorted numbers are not greater than `limit`. */
function countUpTo(sorted: LineStarts, limit: number): number {
  return countBefore(sorted.length, (index) => (sorted[index] as number) <= limit)
}
