import { lazyPattern } from '../memo/lazy-pattern'
import { memoizeByKey } from '../memo/memoize-by-key'
import { memoizeLast } from '../memo/memoize-last'
import { categories, categoryOf } from './index'
import { phraseAt, phraseOf, phrasesBy, type Token, tokensOf } from './tokens'
import { asMinimum, type Version, versionAt } from './version'
import { isMinimumBefore } from './version-words'

/** One mention of a known technology. */
export interface Mention {
  readonly name: string
  readonly version: Version | null
}

/** A mention with its tokens: `from` is its first, `end` the index after its last. */
export interface FoundMention extends Mention {
  readonly from: number
  readonly end: number
}

interface Alias {
  readonly name: string
  /** As written in the vocabulary, one for each token; null if case does not matter. */
  readonly cased: string | null
}

interface Index {
  readonly phrases: ReturnType<typeof phrasesBy>
  readonly aliases: ReadonlyMap<string, Alias>
}

/** Null for a subject without vocabulary. */
function indexOf(subject: string): Index | null {
  return Object.hasOwn(categories, subject) ? knownIndex(subject) : null
}

/** No subject is ever dropped: there are fewer than the limit. */
const knownIndex = memoizeByKey(newIndex, 500)

function newIndex(subject: string): Index {
  const aliases = new Map<string, Alias>()
  for (const { name, aliases: spellings } of categoryOf(subject)?.technologies ?? []) {
    for (const spelling of spellings.split(',').map((each) => each.trim())) {
      aliases.set(phraseOf(spelling), { name, cased: /\p{Lu}/u.test(spelling) ? spelling : null })
    }
  }
  return { phrases: phrasesBy([...aliases.keys()]), aliases }
}

const anyFirstWord = lazyPattern(() => {
  const firstWords = [...subjectsByFirstWord().keys()].filter((word) => word !== '')
  const latin = firstWords.filter((word) => /^\.?\p{Script=Latin}+$/u.test(word)).map((word) => word.replace('.', '\\.'))
  const others = firstWords.filter((word) => /^\P{Script=Latin}+$/u.test(word) && /\p{L}/u.test(word))
  return new RegExp(`(?<![a-z\\u00c0-\\u024f])(?:${latin.join('|')})(?![a-z\\u00c0-\\u024f])|${others.join('|')}`, 'i')
})

/** Whether a text contains the first word of any spelling: a fast test that most texts fail. */
export function mayMention(text: string): boolean {
  return anyFirstWord.test(text)
}

/** The subjects with a spelling that begins with one of the words: all others are mentioned by none. */
export function subjectsOpenedBy(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({ text }) => subjectsByFirstWord().get(text) ?? []))
}

/** The subjects that a text may mention, in the order of the vocabulary: all others are mentioned by none of its words. */
export function subjectsIn(text: string): readonly string[] {
  if (!mayMention(text)) return []
  const opened = subjectsOpenedBy(tokensOf(text))
  return Object.keys(categories).filter((subject) => opened.has(subject))
}

const subjectsByFirstWord = memoizeLast(() => {
  const all = new Map<string, string[]>()
  for (const subject of Object.keys(categories)) {
    for (const word of indexOf(subject)?.phrases.keys() ?? []) all.set(word, [...(all.get(word) ?? []), subject])
  }
  return all
})

/** Whether a word begins a spelling of the subject's vocabulary. */
export function opensMention(word: string, subject: string): boolean {
  return indexOf(subject)?.phrases.has(word) ?? false
}

/** Every known technology of the subject in the tokens, chosen or excluded. */
export function findMentions(tokens: readonly Token[], subject: string): readonly FoundMention[] {
  const index = indexOf(subject)
  if (!index) return []
  const found: FoundMention[] = []
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
    found.push({ name: alias.name, version: version && isMinimumBefore(tokens, at) ? asMinimum(version) : version, from: at, end })
    at = end
  }
  return found
}

/** A spelling that is an English word too must match in case, unless it begins a sentence, or is the whole value. */
function fits(alias: Alias, tokens: readonly Token[], at: number, length: number): boolean {
  if (alias.cased === null || tokens[at]?.written === alias.cased.toUpperCase()) return true
  if (tokens[at]?.written === alias.cased && (at > 0 || tokens.length <= 6)) return true
  return tokens.filter((token) => token.kind === 'word').length === length
}
