import { compareVersions, type Version, versionFrom } from './version'

/**
 * What a number without a sign allows. `exact`: that version alone. `compatible`: what `^` allows. `same-major`: that version and
 * all later ones of its major version, the widest reading of a number in prose.
 */
export type BareVersion = 'exact' | 'compatible' | 'same-major'

type Interval = Version['intervals'][number]

const comparator =
  /^(\^|~>|~=|~|>=|≥|>|<=|≤|<|===?|=)?\s*v?(\d{1,6}(?:\.(?:\d{1,6}|x|\*)){0,3})(?:\s*(\+)|\s+(?:or|and)\s(?:newer|later|higher|above|up))?$/iu
const between = /^v?(\d[\d.]*)\s*(?:[–—]|\s-\s)\s*v?(\d[\d.]*)$/
const excluded = /^!=\s*v?\d[\d.*]*$/

/**
 * The versions that a constraint allows, as a manifest or a document writes it: `^2.1`, `>=0.115,<0.120`, `~=3.2`, `1.x || 2.x`.
 * Null for everything else: a pre-release, a tag, an address, any version. Where dialects differ, the wider reading counts.
 */
export function readVersionRange(text: string, bare: BareVersion): Version | null {
  if (text.length > 200) return null
  const alternatives = text
    .trim()
    .split('||')
    .map((one) => alternativeOf(one.trim(), bare))
  const intervals = alternatives.flatMap((one) => one ?? [])
  return intervals.length === alternatives.length ? versionFrom(intervals) : null
}

function alternativeOf(text: string, bare: BareVersion): Interval | null {
  const [, low, high] = between.exec(text) ?? []
  const parts =
    low !== undefined && high !== undefined
      ? [`>=${low}`, `<=${high}`]
      : text
          .replace(/([<>=~^≥≤])\s+(?=v?\d)/g, '$1')
          .split(/\s*,\s*|\s+(?=[<>=~^≥≤!])/)
          .filter((part) => !excluded.test(part))
  let all: Interval | null = null
  for (const part of parts) {
    const one = comparatorOf(part, bare)
    const next: Interval | null = one && all ? { from: later(all.from, one.from), to: earlier(all.to, one.to) } : one
    if (!next) return null
    all = next
  }
  return all
}

function comparatorOf(text: string, bare: BareVersion): Interval | null {
  const [, sign = '', number = '', plus] = comparator.exec(text) ?? []
  if (number === '') return null
  const isOpen = /[x*]/i.test(number)
  const parts = number
    .split('.')
    .filter((part) => /^\d/.test(part))
    .map(Number)
  // `1.*.2` has no meaning that all tools share.
  if (isOpen && !/^\d+(?:\.\d+)*(?:\.[x*])+$/i.test(number)) return null
  if (plus !== undefined) return sign === '' ? { from: parts, to: null } : null
  if (sign === '') return bareInterval(parts, isOpen ? 'exact' : bare)
  if (/^(?:>=?|≥)$/.test(sign)) return { from: parts, to: null }
  if (sign === '<') return { from: [0], to: parts }
  if (/^(?:<=|≤)$/.test(sign)) return { from: [0], to: above(parts) }
  if (sign === '^') return bareInterval(parts, 'compatible')
  if (sign === '~') return { from: parts, to: above(parts.slice(0, 2)) }
  // `~=2.1` and `~>2.1` allow 2.9; `~=2.1.3` allows 2.1.9.
  if (sign.startsWith('~')) return parts.length < 2 ? null : { from: parts, to: above(parts.slice(0, -1)) }
  return bareInterval(parts, 'exact')
}

function bareInterval(parts: readonly number[], bare: BareVersion): Interval {
  if (bare === 'exact') return { from: parts, to: above(parts) }
  if (bare === 'same-major') return { from: parts, to: above(parts.slice(0, 1)) }
  const firstOwn = parts.findIndex((part) => part > 0)
  return { from: parts, to: above(parts.slice(0, firstOwn < 0 ? parts.length : firstOwn + 1)) }
}

function above(numbers: readonly number[]): readonly number[] {
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1]
}

function later(a: readonly number[], b: readonly number[]): readonly number[] {
  return compareVersions(a, b) < 0 ? b : a
}

function earlier(a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null {
  return a === null ? b : b === null || compareVersions(a, b) < 0 ? a : b
}
