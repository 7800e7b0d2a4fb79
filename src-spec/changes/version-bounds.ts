/** The versions that a constraint allows: from its lowest on, up to its end; null where one is open. */
export interface VersionBounds {
  readonly low: readonly number[] | null
  /** The first version that is no longer allowed; null without an end. */
  readonly end: readonly number[] | null
  /** As written: `^3.22`, `>= 2.1`. */
  readonly written: string
}

const constraint =
  /(?<![\p{L}\p{N}.])(\^|~>|~|>=|≥|>|<=|≤|<|==|=)?\s{0,2}v?(\d{1,4}(?:\.(?:\d{1,4}|x|\*)){0,3})(?![\p{N}.]|\.\d|\s{0,2}%|\p{L})(\s{0,2}\+|\s(?:or|and) (?:newer|later|higher|above|up))?/giu

/** The one constraint in a text, or a range of two: `>= 1.8, < 2`. Null for none and for several. */
export function versionBounds(text: string): VersionBounds | null {
  const found = [...text.matchAll(constraint)].flatMap((match) => boundsOf(match) ?? [])
  const [first, second, ...more] = found
  if (!first || more.length > 0) return null
  if (!second) return first
  const isRange = first.end === null && first.low !== null && second.low === null
  return isRange ? { low: first.low, end: second.end, written: `${first.written}, ${second.written}` } : null
}

function boundsOf([whole, sign = '', number = '', plus]: RegExpMatchArray): VersionBounds | null {
  const isOpen = /[x*]/.test(number)
  const parts = number
    .split('.')
    .filter((part) => /^\d/.test(part))
    .map(Number)
  const written = whole.replace(/\s+/g, ' ').trim()
  if (plus !== undefined || /^(?:>=|≥|>)$/.test(sign)) return { low: parts, end: null, written }
  if (/^(?:<=|≤)$/.test(sign)) return { low: null, end: next(parts, parts.length), written }
  if (sign === '<') return { low: null, end: parts, written }
  if (sign === '^') return { low: parts, end: next(parts, parts[0] === 0 ? 2 : 1), written }
  if (sign.startsWith('~')) return { low: parts, end: next(parts, Math.min(2, parts.length)), written }
  // A number with no sign is a version only where it has two parts, or a mark of its own.
  if (sign === '' && parts.length < 2 && !isOpen && !/v\d/i.test(whole)) return null
  return { low: parts, end: next(parts, parts.length), written }
}

/** Whether the second constraint allows what the first did not: a lower version, a further end, or another major version. */
export function isLoosened(before: VersionBounds, after: VersionBounds): boolean {
  if (before.low !== null && (after.low === null || compare(after.low, before.low) < 0)) return true
  if (before.end === null) return false
  if (after.end === null) return true
  // A later end with the same beginning, or another major version altogether.
  if (before.low === null || after.low === null) return compare(after.end, before.end) > 0
  const isWider = compare(after.low, before.low) === 0 && compare(after.end, before.end) > 0
  return isWider || after.low[0] !== before.low[0]
}

function next(parts: readonly number[], kept: number): readonly number[] {
  const own = parts.slice(0, kept)
  return own.map((part, index) => (index === own.length - 1 ? part + 1 : part))
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
