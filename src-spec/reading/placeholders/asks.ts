import { lazyPattern } from '../../memo/lazy-pattern'
import {
  askingVerbs,
  clarifications,
  describingRuns,
  describingVerbs,
  putOff,
  putOffBeginnings,
  questionWords,
} from '../../vocabulary/blanks/asking'
import { blankAdjectives, blankEndings, blankNouns } from '../../vocabulary/blanks/nouns'
import { anyOf, beginsWith } from './words-pattern'

/**
 * How certain it is that a text in brackets asks for a value: `always`, wherever it is; `asValue`, in the place of a value;
 * `beside`, in the place of a value with another blank in the same section; null for a text that never does.
 */
export type Asking = 'always' | 'asValue' | 'beside' | null

const describing = beginsWith(describingVerbs)
const runs = new RegExp(anyOf(describingRuns), 'u')
const asking = beginsWith(askingVerbs)
const question = beginsWith(questionWords)
const adjective = beginsWith(blankAdjectives)
const isPutOff = lazyPattern(() => new RegExp(`^${anyOf(putOff)}[.!…]*$`, 'iu'))
const putOffBeginning = beginsWith(putOffBeginnings)
const marker = new RegExp(`^${anyOf(clarifications)}(?:\\s{0,2}[:：—–-]\\s{0,2}(.*))?$`, 'isu')
/** A noun at the end of a part, perhaps with a plural, a counter or what it is about. */
const noun = lazyPattern(() => new RegExp(`(?:^|[^\\p{L}])${anyOf(blankNouns)}(?:s|es)?(?: ?(?:\\d{1,3}|[A-Z]|#))?$`, 'iu'))
/** What follows a noun that it belongs to: "a number that can be measured". */
const tail = / (?:of|for|to|in|from|that|which|who|where|when|with|by|per|de|der|des|du|pour|para|für) .*$/iu
const ending = new RegExp(`${anyOf(blankEndings)}$`, 'u')
const forExample = /(?:^|[\s,;(])(?:e\.g\.|eg\.|for example|z\. ?B\.|p\. ?ex\.|p\. ?ej\.|例如|例：|예:)/iu
const andSoOn = /(?:^|[\s,;])(?:(?:etc|usw)\.?(?=$|[;,])|(?:…|\.\.\.|等)$)/iu
const optionalPart = /^(?:if applicable|optional)\b/i
/** A name of code: `TimeEntry`, `user_id`, `boat.name`, `a-b`. */
const codeName = /^(?:\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)+|\p{Ll}+\p{Lu}\p{L}*|[\p{L}\p{N}]+(?:[_./][\p{L}\p{N}]+)+)[?!]?$/u

/** Whether a text, without its brackets, asks for a value. */
export function askingOf(inside: string): Asking {
  const text = inside.trim().replace(/^[*_"'“]+|[.!]?[*_"'”]*$/g, '')
  if (!/\p{L}/u.test(text)) return null
  if (isClarification(text)) return 'always'
  const words = text.split(/\s+/).length
  if ((describing.test(text) && words > 1) || (asking.test(text) && words > 3) || runs.test(text)) return 'always'
  if (adjective.test(text) && words > 1 && (words < 12 || isSpelledOut(text))) return 'always'
  if (isPutOff.test(text) || (putOffBeginning.test(text) && words > 1)) return 'asValue'
  if (forExample.test(text) || andSoOn.test(text)) return 'asValue'
  if (question.test(text) || ((asking.test(text) || optionalPart.test(text)) && words > 1)) return 'asValue'
  if (isNamedAfterBlank(text)) return 'asValue'
  return words > 1 && !codeName.test(text) ? 'beside' : null
}

/** A noun and what to say of it, however long: "Brief summary — what is built, and why. Keep it to two paragraphs." */
function isSpelledOut(text: string): boolean {
  const [, head = '', rest = ''] = /^([^—–:：\n]{1,40}?)\s?[—–:：]\s?(.*)$/su.exec(text) ?? []
  return isNoun(head) && (question.test(rest) || asking.test(rest) || describing.test(rest))
}

/** The marker of a question with the question in it; `[NEEDS CLARIFICATION]` alone may only be spoken of. */
export function isClarification(text: string): boolean {
  return /\p{L}/u.test(marker.exec(text)?.[1] ?? '')
}

export function isBareClarification(text: string): boolean {
  const found = marker.exec(text)
  return found !== null && !/\p{L}/u.test(found[1] ?? '')
}

/** "Name", "Purpose, key fields", "Entity 1": nouns for what belongs there. Names in lower case alone, `id, name`, are a list. */
function isNamedAfterBlank(text: string): boolean {
  if (ending.test(text)) return true
  if (codeName.test(text) || text.length > 160) return false
  const parts = text.split(/\s*[,;+&/]\s*|\s+(?:and|or|und|oder|et|ou|y|o)\s+/u).filter((part) => part !== '')
  if (parts.length > 1 && parts.every((part) => /^[\p{Ll}\p{N}_-]+$/u.test(part))) return false
  return parts.some((part, index) => isNoun(part.replace(tail, '')) || (index > 0 && question.test(part)))
}

function isNoun(text: string): boolean {
  return noun.test(text) && text.split(' ').length < 5
}
