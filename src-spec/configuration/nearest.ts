/** The known word that is closest to a misspelt one; null when none is close. */
export function nearest(word: string, known: readonly string[]): string | null {
  const asked = word.slice(0, 60).toLowerCase()
  let best: { readonly word: string; readonly distance: number } | null = null
  for (const candidate of known) {
    const distance = distanceOf(asked, candidate.toLowerCase())
    if (distance <= Math.max(2, candidate.length / 4) && (best === null || distance < best.distance)) best = { word: candidate, distance }
  }
  return best?.word ?? null
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === null ? '' : ` Did you mean "${meant}"?`
}

/** Levenshtein distance of two words. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] as number) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)
      next.push(Math.min(exchanged, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
