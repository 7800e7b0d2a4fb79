import type { Ends } from './common-ends'

/** Where the lines of a text start, known where those of an earlier version start. The ends of both texts are the same, as far as told. */
export function movedLineStarts(
  before: { readonly lineStarts: Uint32Array; readonly length: number },
  after: string,
  { prefix, suffix }: Ends,
): Uint32Array {
  const by = after.length - before.length
  // A line starts behind a line feed, so it is the same line where that line feed is the same.
  const kept = countUpTo(before.lineStarts, prefix)
  const lost = countUpTo(before.lineStarts, before.length - suffix)
  const between: number[] = []
  const end = after.length - suffix
  for (let at = after.indexOf('\n', prefix); at >= 0 && at < end; at = after.indexOf('\n', at + 1)) between.push(at + 1)
  const starts = new Uint32Array(kept + between.length + before.lineStarts.length - lost)
  starts.set(before.lineStarts.subarray(0, kept))
  starts.set(between, kept)
  starts.set(before.lineStarts.subarray(lost), kept + between.length)
  if (by !== 0) for (let line = kept + between.length; line < starts.length; line += 1) starts[line] = (starts[line] as number) + by
  return starts
}

/** How many of the sorted numbers are not greater than `limit`. */
function countUpTo(sorted: Uint32Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
