/** Lengths of the common prefix and, after that, of the common suffix of two texts, in UTF-16 units. */
export interface Ends {
  readonly prefix: number
  readonly suffix: number
}

export function commonEnds(before: string, after: string): Ends {
  const most = Math.min(before.length, after.length)
  const prefix = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to))
  const suffix = longest(
    most - prefix,
    (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  )
  return { prefix, suffix }
}

/** The length of the longest common run, up to `most`. Comparing slices is much faster than comparing units. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0
  for (let step = 65_536; step >= 1; step = Math.floor(step / 4)) {
    while (known + step <= most && same(known, known + step)) known += step
  }
  return known
}
