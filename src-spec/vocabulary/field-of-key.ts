import { type ContractFieldName, contractFields } from '../model/contract'
import { keySpellings, productNames } from './key-spellings'

export interface KnownKey {
  readonly name: ContractFieldName
  /** Means the field only if there is no better key. */
  readonly weak: boolean
}

const longestKey = 80

const known: ReadonlyMap<string, KnownKey> = new Map(contractFields.flatMap((name) => [...spelt(name, false), ...spelt(name, true)]))

function spelt(name: ContractFieldName, weak: boolean): readonly (readonly [string, KnownKey])[] {
  return keySpellings[name][weak ? 'weak' : 'strong'].map((spelling) => [spelling, { name, weak }])
}

/** A key without numbering, pictures, remarks in parentheses and upper case: spellings are compared in this form. */
export function plainKey(key: string): string {
  return key
    .slice(0, longestKey)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[_.\-–·\s]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}

/** The contract field that a key names, in any of its spellings; null for every other key. */
export function fieldOfKey(key: string): KnownKey | null {
  if (key.length > longestKey || productNames.has(key.trim())) return null
  const plain = plainKey(key)
  const whole = known.get(plain)
  if (whole) return whole
  const parts = plain.split(/ ?(?:\/|&|\+|,|和|与|及| and | und ) ?/)
  const named = parts.flatMap((part) => known.get(part) ?? [])
  const [first] = named
  if (!first || named.some((other) => other.name !== first.name)) return null
  return known.has(parts[0] ?? '') ? first : { name: first.name, weak: true }
}

/** The name of a custom field: `Cache TTL` → `cache-ttl`; letters of any script stay. */
export function kebabCase(key: string): string {
  return key
    .slice(0, longestKey)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
