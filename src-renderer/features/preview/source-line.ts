/** How far from the expected place a word is searched. */
const reach = 2_000

/** Offset of the occurrence of a clicked word nearest to where it is expected; the expected offset without one. */
export function sourceOffset(text: string, expected: number, word: string): number {
  const wanted = word.trim()
  if (wanted === '') return expected
  let best: number | null = null
  for (let at = text.indexOf(wanted, Math.max(0, expected - reach)); at >= 0 && at < expected + reach; at = text.indexOf(wanted, at + 1)) {
    if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at
  }
  return best ?? expected
}
