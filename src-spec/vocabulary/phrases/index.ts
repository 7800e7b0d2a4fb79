import { chinese } from './chinese'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { japanese } from './japanese'
import { korean } from './korean'
import { portuguese } from './portuguese'
import { spanish } from './spanish'
import type { StatementPhrases } from './statement-phrases'

export const languages: readonly StatementPhrases[] = [english, german, french, spanish, portuguese, chinese, japanese, korean]

/** The phrases of a list, in lower case. */
export function phrasesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().toLowerCase())
    .filter((phrase) => phrase !== '')
}

/** The phrases of one kind in all languages. */
export function phrasesOf(choose: (words: StatementPhrases) => string): readonly string[] {
  return [...new Set(languages.flatMap((words) => phrasesIn(choose(words))))]
}

/** Whether a script has no spaces between words, so that a word may follow another directly. */
export function isJoined(phrase: string): boolean {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(phrase)
}

/**
 * An alternation of phrases as the source of a regular expression: longer ones first, those with spaces between words as whole
 * words. The ends of words are tested once for all of them, since a text is searched for hundreds of phrases.
 */
export function alternationOf(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length)
  const joined = sorted.filter(isJoined).map(sourceOf)
  const spaced = sorted.filter((phrase) => !isJoined(phrase)).map(sourceOf)
  const words = spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`] : []
  return [...words, ...joined].join('|')
}

function sourceOf(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\s{1,3}')
    .replace(/['’]/g, "['’]")
}
