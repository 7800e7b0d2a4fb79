import { fieldOfKey } from '../contract/field-of-key'
import { dismissedBehind, negatedTokens } from './negation'
import { phraseAt, phraseOf, phrasesBy, type Token, tokensOf } from './tokens'
import { type Version, versionAt } from './version'
import { categories, categoryOf } from './vocabulary/index'
import { absent, fillers, nothing, pointers } from './vocabulary/words'

/** One mention of a known technology. */
export interface Mention {
  readonly name: string
  readonly version: Version | null
}

/** What a value comes down to. */
export interface Normalised {
  /** `none`: it says that there is nothing. `text`: no technology of the subject's vocabulary. */
  readonly kind: 'none' | 'technologies' | 'text'
  /** Those that the value chooses. */
  readonly mentions: readonly Mention[]
  /** Names of those that it only speaks of to leave them out: `not MongoDB`, `replaces MySQL`. */
  readonly excluded: readonly string[]
  /** Words and numbers without fillers, for a comparison as text. */
  readonly words: readonly string[]
  /** Words that belong to no technology or version. */
  readonly rest: readonly string[]
  /** Some word of it is negated. */
  readonly negative: boolean
  /** It points to another place instead of saying something. */
  readonly points: boolean
}

interface Alias {
  readonly name: string
  /** As written in the vocabulary, one for each token; null where case does not matter. */
  readonly cased: string | null
}

interface Index {
  readonly phrases: ReturnType<typeof phrasesBy>
  readonly aliases: ReadonlyMap<string, Alias>
}

const indexes: ReadonlyMap<string, Index> = new Map(Object.keys(categories).map((subject) => [subject, indexOf(subject)]))

function indexOf(subject: string): Index {
  const aliases = new Map<string, Alias>()
  for (const { name, aliases: spellings } of categoryOf(subject)?.technologies ?? []) {
    for (const spelling of spellings.split(',').map((each) => each.trim())) {
      aliases.set(phraseOf(spelling), { name, cased: /\p{Lu}/u.test(spelling) ? spelling : null })
    }
  }
  return { phrases: phrasesBy([...aliases.keys()]), aliases }
}

/** Reads what a value says of a subject. Total, and linear in the value's length. */
export function normalise(value: string, subject: string): Normalised {
  const tokens = tokensOf(value)
  const negated = negatedTokens(tokens)
  const found = findMentions(tokens, subject)
  const starts = new Set(found.map((mention) => mention.from))
  const mentions: Mention[] = []
  const excluded: string[] = []
  for (const { name, from, end, version } of found) {
    const left = negated[from] === true || dismissedBehind(tokens, end, (index) => starts.has(index))
    if (left) excluded.push(name)
    else mentions.push({ name, version })
  }
  const said = tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
  const inMention = new Set(found.flatMap(({ from, end }) => tokens.slice(from, end)))
  const words = said.map((token) => token.text).filter((word) => !fillers.has(word))
  const rest = said.filter((token) => !inMention.has(token) && !fillers.has(token.text)).map((token) => token.text)
  const kind = mentions.length > 0 ? 'technologies' : saysNothing(tokens, subject) ? 'none' : 'text'
  const negative = negated.includes(true) || excluded.length > 0
  return { kind, mentions, excluded, words, rest, negative, points: pointers.has(tokens[0]?.text ?? '') }
}

interface Found extends Mention {
  readonly from: number
  readonly end: number
}

function findMentions(tokens: readonly Token[], subject: string): readonly Found[] {
  const index = indexes.get(subject)
  if (!index) return []
  const found: Found[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = phraseAt(tokens, at, index.phrases)
    const alias =
      length > 0
        ? index.aliases.get(
            tokens
              .slice(at, at + length)
              .map((token) => token.text)
              .join(' '),
          )
        : undefined
    if (!alias || !fits(alias, tokens, at, length)) {
      at += 1
      continue
    }
    const { version, end } = versionAt(tokens, at + length)
    found.push({ name: alias.name, version, from: at, end })
    at = end
  }
  return found
}

/** A spelling that is an English word too counts as written, unless it opens a sentence, or where it is all that is said. */
function fits(alias: Alias, tokens: readonly Token[], at: number, length: number): boolean {
  if (alias.cased === null || tokens[at]?.written === alias.cased.toUpperCase()) return true
  if (tokens[at]?.written === alias.cased && (at > 0 || tokens.length <= 6)) return true
  return tokens.filter((token) => token.kind === 'word').length === length
}

function saysNothing(tokens: readonly Token[], subject: string): boolean {
  const end = tokens.findIndex((token) => token.kind === 'boundary')
  const clause = tokens
    .slice(0, end < 0 ? tokens.length : end)
    .map((token) => token.text)
    .join(' ')
  if (nothing.has(clause)) return true
  return absent.some((word) => clause.startsWith(word) && clause.length < 60 && fieldOfKey(clause.slice(word.length))?.name === subject)
}
