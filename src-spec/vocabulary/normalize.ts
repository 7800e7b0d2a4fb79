import { lazyPattern } from '../memo/lazy-pattern'
import { fieldOfKey } from './field-of-key'
import { findMentions, type Mention } from './find-mentions'
import { isLimited } from './is-limited'
import { dismissedBehind, negatedTokens } from './negation'
import { alternationOf, phrasesOf } from './phrases/index'
import { type Token, tokensOf } from './tokens'
import { absenceOpenings, absenceWords, fillers, pointers } from './words'

/** A value in normalized form. */
export interface NormalizedValue {
  /** `none`: a stated absence. `text`: no technology of the subject's vocabulary. */
  readonly kind: 'none' | 'technologies' | 'text'
  /** The technologies that the value chooses. */
  readonly mentions: readonly Mention[]
  /** Names of the technologies that it excludes: `not MongoDB`, `replaces MySQL`. */
  readonly excluded: readonly string[]
  /** Words and numbers without fillers, for a comparison as text. */
  readonly words: readonly string[]
  /** Words that belong to no technology or version. */
  readonly rest: readonly string[]
  /** One of its words is negated. */
  readonly isNegated: boolean
  /** It refers to another place instead of naming a value. */
  readonly isReference: boolean
  /** It is about a part only: `SQLite for tests`. */
  readonly isLimited: boolean
  /** It says that nothing changes. */
  readonly isUnchanged: boolean
}

/** Normalizes a value of a subject. Never throws, and linear in the value's length. */
export function normalizeValue(value: string, subject: string): NormalizedValue {
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
  const wordTokens = tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
  const inMention = new Set(found.flatMap(({ from, end }) => tokens.slice(from, end)))
  const words = wordTokens.map((token) => token.text).filter((word) => !fillers.has(word))
  const rest = wordTokens.filter((token) => !inMention.has(token) && !fillers.has(token.text)).map((token) => token.text)
  const kind = mentions.length > 0 ? 'technologies' : statesAbsence(tokens, subject) ? 'none' : 'text'
  const negative = negated.includes(true) || excluded.length > 0
  return {
    kind,
    mentions,
    excluded,
    words,
    rest,
    isNegated: negative,
    isReference: pointers.has(tokens[0]?.text ?? ''),
    isLimited: isLimited(tokens, subject),
    isUnchanged: unchanged.test(value),
  }
}

const unchanged = lazyPattern(() => new RegExp(alternationOf(phrasesOf((words) => words.unchanged)), 'iu'))

function statesAbsence(tokens: readonly Token[], subject: string): boolean {
  const end = tokens.findIndex((token) => token.kind === 'boundary')
  const clause = tokens
    .slice(0, end < 0 ? tokens.length : end)
    .map((token) => token.text)
    .join(' ')
  if (absenceOpenings.has(clause)) return true
  return absenceWords.some(
    (word) => clause.startsWith(word) && clause.length < 60 && fieldOfKey(clause.slice(word.length))?.name === subject,
  )
}
