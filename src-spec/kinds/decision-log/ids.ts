/** An id split up: the text before its last number, the number, and its padding. */
interface Parts {
  readonly prefix: string
  readonly digits: string
}

/** The start of an entry that is surely a decision: `ADR-7`, `DEC 012`, `Decision #4`, `决策 3`. */
export const surePrefix =
  /^(?:ADR|DEC|DR|DL|AD|D|TDR|ARD|PDR|MADR|RFD|Decision|Decision Record|Entscheidung|Beschluss|决策|决定|決定|결정|القرار|قرار)$/i

/** Ids that a template uses as samples. */
const sample =
  /(?:^|[^\p{L}])(?:sample|example|beispiel|muster|template|示例|样例|サンプル|例|예시|مثال)(?:$|[^\p{L}])|(?:^|[-_ #])(?:[XN?#]{2,}|[xn]{2,})$/iu

export function isSampleId(id: string): boolean {
  return sample.test(id)
}

/** A fast test for ids that cannot be samples: a number with a prefix shorter than any sample word. Nearly all ids pass. */
export function isPlainId(id: string): boolean {
  return /^(?:[A-Za-z]{1,5}[-_ #]?)?\d+$/.test(id)
}

/** The normalized spelling of an id: case and leading zeros of the number do not matter. */
export function idKey(id: string): string {
  const lower = lowerCase(id)
  if (simple.test(lower)) return withoutZeros(lower)
  return lower
    .replace(/[\s_#-]+/g, '-')
    .replace(/^-/, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}

/** In lower case. Ids that are only digits skip the conversion, which is slower than the test; most ids are. */
export function lowerCase(id: string): string {
  return /^[\d-]*$/.test(id) ? id : id.toLowerCase()
}

/** Letters and a number. */
const simple = /^(?:[a-z]+-?)?\d+$/

function withoutZeros(id: string): string {
  let number = 0
  while (id.charCodeAt(number) > 57 || id.charCodeAt(number) < 48) number += 1
  let first = number
  while (first < id.length - 1 && id.charCodeAt(first) === 48) first += 1
  return first === number ? id : id.slice(0, number) + id.slice(first)
}

/**
 * The next free id, written like the log's own ids: `007` → `008`, `D-012` → `D-013`, `ADR-0007` → `ADR-0008`.
 * `ids` are all taken ids, here and on other branches; `own`, where given, are those whose form is followed.
 */
export function nextDecisionId(ids: readonly string[], own: readonly string[] = ids): string {
  const all = ids.flatMap(partsOf)
  const writers = own.flatMap(partsOf)
  const family = familyOf(writers.length > 0 ? writers : all)
  if (!family) return '001'
  const inFamily = [...all, ...writers].filter((parts) => familyKey(parts) === familyKey(family))
  const prefix = inFamily.reduce((best, parts) => (compareNumbers(parts.prefix, best) > 0 ? parts.prefix : best), family.prefix)
  const samePrefix = inFamily.filter((parts) => parts.prefix.toLowerCase() === prefix.toLowerCase())
  const highest = samePrefix.reduce((best, { digits }) => (BigInt(digits) > best ? BigInt(digits) : best), 0n)
  const padded = inFamily.filter(({ digits }) => digits.startsWith('0')).map(({ digits }) => digits.length)
  return prefix + String(highest + 1n).padStart(padded.length > 0 ? Math.max(...padded) : 0, '0')
}

function partsOf(id: string): readonly Parts[] {
  const match = /^(.{0,60}?)(\d{1,30})\D{0,20}$/su.exec(id.trim())
  return match ? [{ prefix: match[1] ?? '', digits: match[2] ?? '' }] : []
}

/** The most frequent form; among equals the latest. Prefixes that differ only in a year count as one form. */
function familyOf(all: readonly Parts[]): Parts | null {
  const counts = new Map<string, number>()
  let best: Parts | null = null
  for (const parts of all) counts.set(familyKey(parts), (counts.get(familyKey(parts)) ?? 0) + 1)
  for (const parts of all) if (!best || (counts.get(familyKey(parts)) ?? 0) >= (counts.get(familyKey(best)) ?? 0)) best = parts
  return best
}

function familyKey({ prefix }: Parts): string {
  return prefix.toLowerCase().replace(/\d+/g, '#')
}

function compareNumbers(a: string, b: string): number {
  return Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0)
}
