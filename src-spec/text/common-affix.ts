/** How much two texts have in common at their beginning and, beyond that, at their end; in units. */
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

/** The greatest number up to `most` for which everything below it is the same. Comparing slices is far faster than units. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0
  for (let step = 65_536; step >= 1; step = Math.floor(step / 4)) {
    while (known + step <= most && same(known, known + step)) known += step
  }
  return known
}
