/**
 * All matches of a pattern with flag `g` or `gy`, in the order of the text. For texts that are searched by the thousand: `matchAll`
 * makes a copy of its pattern for each text, which takes longer than the search of a sentence.
 *
 * The pattern must match no empty text.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const found: RegExpExecArray[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}

/** The offset after what a pattern with flag `y` matches right at an offset; null if it does not match there. */
export function endOfMatch(sticky: RegExp, text: string, at: number): number | null {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : null
}

/** Where a pattern with flag `g` matches, also within another match, in the order of the text. */
export function placesOf(pattern: RegExp, text: string): readonly number[] {
  pattern.lastIndex = 0
  const places: number[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    places.push(match.index)
    pattern.lastIndex = match.index + 1
  }
  return places
}
