import { lazyMatches } from '../memo/lazy-pattern'
import { isPlainWords } from './plain-key'

/** One word, number or clause boundary of a value. */
export interface Token {
  readonly kind: 'word' | 'number' | 'comparator' | 'boundary'
  /** Lower case; numbers without trailing `.0`. */
  readonly text: string
  readonly written: string
  /** Its range in the value, if the value is in Unicode's composed form. */
  readonly from: number
  readonly to: number
}

/** Longer values are descriptions; their beginning is enough. */
const longestValue = 2_000

const tokenMatches = lazyMatches(
  () =>
    /(?<comparator>>=|=>|<=|=<|~=|~>|[≥≤^~]|[<>](?=\s{0,2}\d))|(?<number>\d+(?:\.\d+){0,6}(?:\.x(?![\p{L}\p{N}]))?)(?<open>\+(?![\p{L}\p{N}]))?|(?<word>(?<![\p{L}\p{N}.])\.\p{Script=Latin}+|[\p{Script=Latin}\p{M}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+)|(?<boundary>\.(?![\p{L}\p{N}])|:(?=\s)|[,;()[\]!?，。；：、（）！？—–|→\n])/gu,
)

/**
 * Splits a value into words and numbers. Letters, digits and scripts are separate tokens, so `OAuth2` and `OAuth 2.0`,
 * `postgres:15` and `Postgres 15` are the same tokens.
 */
export function tokensOf(value: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of tokenMatches(value.slice(0, longestValue).normalize('NFC'))) {
    const { comparator, number, open, word, boundary } = match.groups ?? {}
    const at = { from: match.index, to: match.index + match[0].length }
    if (comparator || open) tokens.push({ kind: 'comparator', text: signOf(comparator), written: comparator ?? open ?? '', ...at })
    if (number) tokens.push({ kind: 'number', text: number.replace(/\.x$/, '').replace(/(?:\.0)+$/, ''), written: number, ...at })
    else if (word) tokens.push({ kind: 'word', text: word.toLowerCase(), written: word, ...at })
    else if (boundary) tokens.push({ kind: 'boundary', text: boundary, written: boundary, ...at })
  }
  return tokens
}

/** One sign for each comparison; a plus after a number is a minimum. */
function signOf(comparator: string | undefined): string {
  if (comparator === undefined || comparator === '>=' || comparator === '=>') return '≥'
  if (comparator === '<=' || comparator === '=<') return '≤'
  return comparator.charAt(0)
}

/** The tokens of a phrase, joined to one string for comparison. */
export function phraseOf(text: string): string {
  if (isPlainWords(text)) return text
  return tokensOf(text)
    .filter((token) => token.kind !== 'boundary')
    .map((token) => token.text)
    .join(' ')
}

/** Length in tokens of the longest of the phrases that begins at `at`; 0 if there is none. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: ReadonlyMap<string, readonly (readonly string[])[]>): number {
  for (const phrase of phrases.get(tokens[at]?.text ?? '') ?? []) {
    if (phrase.every((word, index) => tokens[at + index]?.text === word)) return phrase.length
  }
  return 0
}

/** Phrases by their first word, longest first. */
export function phrasesBy(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phraseOf(phrase).split(' ')
    const known = index.get(words[0] ?? '') ?? []
    index.set(
      words[0] ?? '',
      [...known, words].sort((a, b) => b.length - a.length),
    )
  }
  return index
}
