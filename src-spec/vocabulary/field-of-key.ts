import { type ContractFieldName, contractFields } from '../model/contract'
import { keySpellings, productNames } from './key-spellings'
import { isPlainWords, longestKey, plainKey } from './plain-key'

export interface KnownKey {
  readonly name: ContractFieldName
  /** Means the field only if there is no better key. */
  readonly weak: boolean
}

/** A spelling that is strong in one language and weak in another is strong. */
const known: ReadonlyMap<string, KnownKey> = new Map([true, false].flatMap((weak) => contractFields.flatMap((name) => spelt(name, weak))))

function spelt(name: ContractFieldName, weak: boolean): readonly (readonly [string, KnownKey])[] {
  return keySpellings[name][weak ? 'weak' : 'strong'].map((spelling) => [plainKey(spelling), { name, weak }])
}

/** The contract field that a key names, in any of its spellings; null for every other key. */
export function fieldOfKey(key: string): KnownKey | null {
  if (key.length > longestKey || productNames.has(key.trim())) return null
  const plain = plainKey(key)
  const whole = known.get(plain)
  if (whole) return whole
  const parts = plain.split(joints)
  const named = parts.flatMap((part) => known.get(part) ?? [])
  const [first] = named
  if (!first || named.some((other) => other.name !== first.name)) return null
  return known.has(parts[0] ?? '') ? first : { name: first.name, weak: true }
}

/** What joins two keys: `Auth and authorization`. */
const joints = / ?(?:\/|&|\+|,|、|・|和|与|與|及| and | und | y | et | e | и | 및 ) ?/

/** The name of a custom field: `Cache TTL` → `cache-ttl`; letters of any script stay. */
export function kebabCase(key: string): string {
  if (key.length <= longestKey && isPlainWords(key)) return key.replaceAll(' ', '-')
  return key
    .slice(0, longestKey)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
