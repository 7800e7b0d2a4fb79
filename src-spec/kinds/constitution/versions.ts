/** The part of a version that an amendment increases. */
export type Bump = 'MAJOR' | 'MINOR' | 'PATCH'

/** A semantic version as a constitution writes it: two parts or three. */
export interface SemanticVersion {
  readonly parts: readonly number[]
  /** `v` or nothing, as written. */
  readonly prefix: string
}

const written = /(?<![\p{L}\p{N}.])([vV]?)(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(?:-[A-Za-z][A-Za-z0-9.]{0,30})?(?![\p{N}]|\.\d)/u

/** The first version in a text, as written, and its offset; null without one. A date such as 03.01.2026 is no version. */
export function findVersion(text: string): { readonly value: string; readonly from: number } | null {
  const match = written.exec(text)
  if (!match || (match[4] !== undefined && match[4].length === 4)) return null
  return { value: match[0], from: match.index }
}

export function readVersion(text: string): SemanticVersion | null {
  const match = written.exec(text)
  if (!match) return null
  const parts = [match[2], match[3], match[4]].filter((part) => part !== undefined).map(Number)
  return { parts, prefix: match[1] ?? '' }
}

/** Negative if `a` is lower, 0 if both are the same, positive if `a` is higher. A missing part is 0. */
export function compareVersions(a: SemanticVersion, b: SemanticVersion): number {
  for (let index = 0; index < 3; index += 1) {
    const difference = (a.parts[index] ?? 0) - (b.parts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The lowest version after `before` with such a bump, in the same form. */
export function bumped(before: SemanticVersion, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = before.parts
  if (bump === 'PATCH') return `${before.prefix}${major}.${minor}.${patch + 1}`
  const next = bump === 'MAJOR' ? [major + 1, 0] : [major, minor + 1]
  return before.prefix + [...next, ...(before.parts.length > 2 ? [0] : [])].join('.')
}
