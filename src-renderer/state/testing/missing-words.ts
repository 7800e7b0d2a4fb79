/** The letters of a text that another one lacks, without those that a command names. */
export function missingLetters(before: string, after: string, named: string): string {
  return missing(before.match(/\p{L}/gu), `${after}${named}`.match(/\p{L}/gu)).join('')
}

/** The same for words, so that a named word does not make up for another one. */
export function missingWords(before: string, after: string, named: string): string {
  const words = /[\p{L}\p{N}]+/gu
  return missing(before.match(words), [...(after.match(words) ?? []), ...(named.match(words) ?? [])]).join(' ')
}

function missing(before: readonly string[] | null, after: readonly string[] | null): readonly string[] {
  const counts = new Map<string, number>()
  for (const one of after ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
  return (before ?? []).filter((one) => {
    const left = counts.get(one) ?? 0
    counts.set(one, left - 1)
    return left <= 0
  })
}
