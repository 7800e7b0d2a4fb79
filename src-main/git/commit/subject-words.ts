const maxLength = 72

/** The first that fits, else the last one cut at its end. */
export function chooseFitting(candidates: readonly string[]): string {
  const fits = candidates.find((candidate) => [...candidate].length <= maxLength)
  return (
    fits ??
    `${[...(candidates.at(-1) ?? '')]
      .slice(0, maxLength - 1)
      .join('')
      .trimEnd()}…`
  )
}

/** The label inside a sentence: "Database" becomes "database", "API style" keeps its capitals. */
export function labelOf(subject: string): string {
  const label = oneLine(subject)
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
