/**
 * Copies a text. A slice keeps the whole text alive that it was taken from, so memoized slices would keep every version of a
 * document alive.
 */
export function ownCopy(text: string): string {
  // JavaScript engines copy shorter slices.
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string)
}
