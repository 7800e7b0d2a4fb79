export interface Spot {
  readonly path: string
  readonly from: number
}

/** The next or previous finding from the cursor, through the documents in their order, wrapping around at the end. */
export function findingAfter<Target extends Spot>(
  spots: readonly Target[],
  order: readonly string[],
  cursor: Spot,
  direction: 'next' | 'previous',
): Target | null {
  const compare = (a: Spot, b: Spot) => order.indexOf(a.path) - order.indexOf(b.path) || a.from - b.from
  const sorted = [...spots].sort(compare)
  if (direction === 'next') return sorted.find((spot) => compare(spot, cursor) > 0) ?? sorted[0] ?? null
  return sorted.findLast((spot) => compare(spot, cursor) < 0) ?? sorted.at(-1) ?? null
}
