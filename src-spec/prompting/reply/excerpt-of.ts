const longest = 80

/** The beginning of a text on one line. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest || text.trim().length > 4 * longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line
}
