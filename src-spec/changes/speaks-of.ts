import { type ContractFieldName, contractFields } from '../contract'
import { keySpellings } from '../contract/key-spellings'
import { normalise } from '../facts/normalise'
import type { SectionChange } from './section-changes'

/** Words of titles and values that name nothing by themselves. */
const idle = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'into',
  'our',
  'new',
  'section',
  'other',
  'etc',
  'via',
  'per',
  'und',
  'der',
  'die',
  'das',
  'für',
  'mit',
  'style',
  'format',
  'based',
  'use',
  'using',
])
const joined = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u

/**
 * Whether a text speaks of a change: it names the contract field in any of its spellings, or a value that the field
 * had or has, or most of the words that make up the section's title.
 */
export function speaksOf(text: string, change: SectionChange & { readonly field?: string }): boolean {
  const words = wordsOf(text)
  if (change.kind !== 'contract') return mentions(text, words, change.subject)
  const name = contractFields.find((field) => field === change.field)
  const names = [change.subject, ...(name ? spellings(name) : [(change.field ?? '').replace(/-/g, ' ')])]
  if (names.some((spelling) => spelling !== '' && holdsPhrase(text, words, spelling))) return true
  return [change.before, change.after].some(
    (value) => value !== '' && (mentions(text, words, value) || (name !== undefined && sameThing(text, value, name))),
  )
}

function spellings(name: ContractFieldName): readonly string[] {
  return [...keySpellings[name].strong, ...keySpellings[name].weak]
}

/** Every significant word of the phrase for one or two, at least half of them for more. */
function mentions(text: string, words: ReadonlySet<string>, phrase: string): boolean {
  if (joined.test(phrase) && text.includes(phrase)) return true
  const significant = [...wordsOf(phrase)].filter((word) => word.length > 1 && !idle.has(word) && /\p{L}/u.test(word))
  const found = significant.filter((word) => words.has(word)).length
  return significant.length > 0 && found >= Math.ceil(significant.length / 2)
}

/** All words of a spelling, wherever they stand; without spaces between words, the spelling itself. */
function holdsPhrase(text: string, words: ReadonlySet<string>, phrase: string): boolean {
  if (joined.test(phrase)) return text.includes(phrase)
  return [...wordsOf(phrase)].every((word) => words.has(word))
}

/** `Postgres` speaks of `PostgreSQL 15`. */
function sameThing(text: string, value: string, name: ContractFieldName): boolean {
  const known = new Set(normalise(value, name).mentions.map((mention) => mention.name))
  if (known.size === 0) return false
  const { mentions: found, excluded } = normalise(text, name)
  return found.some((mention) => known.has(mention.name)) || excluded.some((other) => known.has(other))
}

/** Lower-case words; a plural is its singular. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) =>
      word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word,
    ),
  )
}
