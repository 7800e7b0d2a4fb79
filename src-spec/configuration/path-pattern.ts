/**
 * Whether a path pattern matches a path, both relative to the root with forward slashes: `*` matches any part of one name,
 * `**` any number of folders, a trailing slash everything below. Case-sensitive. It backtracks to the last star only, so
 * the cost is at most the product of both lengths.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const wanted = (pattern.endsWith('/') ? `${pattern}**` : pattern).split('/')
  return matches(wanted, path.split('/'), (part) => part === '**', matchesName)
}

/** The reason, as a sentence, why a text is not a path pattern inside the root; null when it is one. */
export function patternProblem(pattern: string): string | null {
  if (pattern.trim() === '') return 'A path is missing.'
  if (pattern.includes('\\')) return `"${pattern}" has backslashes. Use forward slashes on every system.`
  if (/^(?:\/|~|[A-Za-z]:)/.test(pattern))
    return `"${pattern}" is not relative to the root of the repository. Write it relative to the root.`
  const parts = pattern.split('/')
  if (parts.includes('..')) return `"${pattern}" is outside the repository. Only files inside it are read.`
  if (parts.includes('.') || parts.slice(0, -1).includes('')) return `"${pattern}" is not a plain path. Remove "." and empty folders.`
  return null
}

function matchesName(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name
  return matches(
    [...pattern],
    [...name],
    (sign) => sign === '*',
    (sign, letter) => sign === letter,
  )
}

/** Wildcard matching: on a mismatch, the last star takes one more part and matching continues from there. */
function matches(
  pattern: readonly string[],
  text: readonly string[],
  isStar: (part: string) => boolean,
  fits: (part: string, one: string) => boolean,
): boolean {
  let p = 0
  let t = 0
  let star = -1
  let taken = 0
  while (t < text.length) {
    const part = pattern[p]
    if (part !== undefined && isStar(part)) {
      star = p
      taken = t
      p += 1
    } else if (part !== undefined && fits(part, text[t] as string)) {
      p += 1
      t += 1
    } else if (star >= 0) {
      taken += 1
      t = taken
      p = star + 1
    } else return false
  }
  return pattern.slice(p).every(isStar)
}
