import { memoizeByObject } from '../memo/memoize-by-object'
import { type ContractFieldName, contractFields } from '../model/contract'
import { coverage, sentenceWords } from '../reading/rules/sentence-words'
import { keySpellings } from '../vocabulary/key-spellings'
import { normalizeValue } from '../vocabulary/normalize'
import type { SectionChange } from './section-changes'
import type { ChangedThing, TypedChange } from './typed-change'

/** Words of titles and values that identify nothing by themselves. */
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

/** A decision, or anything else with a text. */
interface TextSource {
  readonly text: string
}

/**
 * Tests whether a text mentions a change: it names the contract field in any of its spellings, or a value that the
 * field had or has, or most of the words of the section's title; of a value, an endpoint, an entity or a rule what it is called.
 */
export function mentionsChange(
  change: SectionChange & { readonly field?: string } & Partial<Pick<TypedChange, 'thing' | 'names' | 'titles'>>,
): (source: TextSource) => boolean {
  if (change.thing !== undefined) return mentionsThing(change.thing, change.names ?? [], change)
  if (change.kind !== 'contract') return mentions(change.subject)
  const name = contractFields.find((field) => field === change.field)
  const names = [change.subject, ...(name ? spellings(name) : [(change.field ?? '').replace(/-/g, ' ')])]
  const values = [change.before, change.after].filter((value) => value !== '')
  const tests = [
    ...names.filter((spelling) => spelling !== '').map(holdsPhrase),
    ...values.flatMap((value) => (name ? [mentions(value), sameThing(value, name)] : [mentions(value)])),
  ]
  return (source) => tests.some((test) => test(source))
}

/** Tests whether a text names the value of a contract field: its technology, or its words. */
export function namesValue(field: string, value: string): (source: TextSource) => boolean {
  const name = contractFields.find((one) => one === field)
  const isNamed = name ? sameThing(value, name) : null
  const words = holdsPhrase(value)
  return (source) => isNamed?.(source) === true || (/\p{L}{3}/u.test(value) && words(source))
}

function mentionsThing(
  thing: ChangedThing,
  names: readonly string[],
  { subject, before, after, titles = [] }: Pick<TypedChange, 'subject' | 'before' | 'after' | 'titles'>,
): (source: TextSource) => boolean {
  const own = thing === 'rule' ? names.map(sharesWords) : thing === 'endpoint' ? names.map(namesPath) : names.map(mentions)
  const numbers = thing === 'value' || thing === 'version' ? [before, after].map((value) => holdsNumber(value, subject)) : []
  const bare = thing === 'value' ? [mentions(subject.replace(/\([^()]*\)/g, ' '))] : []
  const tests = [...own, ...numbers, ...bare, ...titles.map(mentions)]
  return (source) => tests.some((test) => test(source))
}

/** Two words of a rule, or half of a short one. */
function sharesWords(rule: string): (source: TextSource) => boolean {
  const { stems } = sentenceWords(rule)
  return (source) => coverage(stems, stemsIn(source)) * stems.size >= Math.min(2, Math.max(1, stems.size / 2))
}

/** The path as written, or the words of its fixed parts. */
function namesPath(path: string): (source: TextSource) => boolean {
  const fixed = mentions(path.replace(/\{[^}]*\}|[:<$][\w]+>?|\b(?:api|v\d+)\b/gi, ' '))
  return (source) => (path.length > 3 && source.text.includes(path)) || fixed(source)
}

/** A number together with its unit, or with a word of what it measures. */
function holdsNumber(value: string, subject: string): (source: TextSource) => boolean {
  const number = /\d[\d.,]*\d|\d/.exec(value)?.[0]
  if (number === undefined) return () => false
  const unit = /^\s?([\p{L}%]+)/u.exec(value.slice(value.indexOf(number) + number.length))?.[1] ?? ''
  const written = new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)(\\s?${unit || '(?!)'})?`, 'iu')
  const words = [...wordsOf(subject)].filter((word) => word.length > 1)
  return (source) => {
    const found = written.exec(source.text)
    return found !== null && (found[1] !== undefined || words.some((word) => wordsIn(source).has(word)))
  }
}

const stemsIn = memoizeByObject(({ text }: TextSource) => sentenceWords(text).stems)

function spellings(name: ContractFieldName): readonly string[] {
  return [...keySpellings[name].strong, ...keySpellings[name].weak]
}

/** Every significant word of a phrase of one or two, at least half of them for more. */
function mentions(phrase: string): (source: TextSource) => boolean {
  const significant = [...wordsOf(phrase)].filter((word) => word.length > 1 && !idle.has(word) && /\p{L}/u.test(word))
  const isJoined = joined.test(phrase)
  return (source) => {
    if (isJoined && source.text.includes(phrase)) return true
    if (significant.length === 0) return false
    const words = wordsIn(source)
    return significant.filter((word) => words.has(word)).length >= Math.ceil(significant.length / 2)
  }
}

/** All words of a spelling, in any position; for a script without spaces, the spelling itself. */
function holdsPhrase(phrase: string): (source: TextSource) => boolean {
  if (joined.test(phrase)) return ({ text }) => text.includes(phrase)
  const own = [...wordsOf(phrase)]
  return (source) => own.every((word) => wordsIn(source).has(word))
}

/** `Postgres` mentions `PostgreSQL 15`. */
function sameThing(value: string, name: ContractFieldName): (source: TextSource) => boolean {
  const known = new Set(normalizeValue(value, name).mentions.map((mention) => mention.name))
  if (known.size === 0) return () => false
  return ({ text }) => {
    const { mentions: found, excluded } = normalizeValue(text, name)
    return found.some((mention) => known.has(mention.name)) || excluded.some((other) => known.has(other))
  }
}

/** Memoized, since a decision is compared with every change, and again after every edit. */
const wordsIn = memoizeByObject(({ text }: TextSource) => wordsOf(text))

/** Lower-case words; a plural becomes its singular. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) =>
      word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word,
    ),
  )
}
