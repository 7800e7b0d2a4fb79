/** The number that a version begins with: `20-alpine` is 20, `v18.17.0` is 18.17.0. Null without one, as for `lts` and `latest`. */
export function leadingVersion(text: string): string | null {
  return /^v?(\d+(?:\.\d+){0,2})(?![\d.]*[x*])/i.exec(text.trim())?.[1] ?? /^v?(\d+(?:\.\d+)?)\.[x*]/i.exec(text.trim())?.[1] ?? null
}

/** A range of npm as a specification writes it: `^20.1.0` is `20.1.0` or newer in 20. Null for a choice of several ranges. */
export function npmRange(text: string): string | null {
  const range = text.trim()
  if (range.includes('||') || range === '*' || range === '') return null
  const least = /^>=?\s*v?(\d+(?:\.\d+){0,2})$/.exec(range)?.[1]
  if (least !== undefined) return `>= ${least}`
  const between = /^>=?\s*v?(\d+(?:\.\d+){0,2})\s*,?\s*<\s*v?(\d+(?:\.\d+){0,2})(?:-0)?$/.exec(range)
  if (between) return `>= ${between[1]} < ${between[2]}`
  const compatible = /^[\^~]\s*v?(\d+)/.exec(range)?.[1]
  return compatible ?? leadingVersion(range)
}

/** A version specifier of Python: `>=3.11`, `~=3.11`, `>=3.10,<3.13`, `^3.11`, `==3.11.*`. */
export function pythonRange(text: string): string | null {
  const range = text.replace(/\s+/g, '')
  const compatible = /^(?:~=|\^|~)(\d+)\.(\d+)/.exec(range)
  if (compatible) return `>= ${compatible[1]}.${compatible[2]}`
  const exact = /^={2,3}(\d+\.\d+)/.exec(range)?.[1]
  if (exact !== undefined) return exact
  const parts = range.split(',')
  const least = parts.flatMap((part) => /^>=(\d+(?:\.\d+)?)/.exec(part)?.[1] ?? [])[0]
  const below = parts.flatMap((part) => /^<(?!=)(\d+(?:\.\d+)?)/.exec(part)?.[1] ?? [])[0]
  if (least !== undefined) return below === undefined ? `>= ${least}` : `>= ${least} < ${below}`
  return leadingVersion(range)
}
