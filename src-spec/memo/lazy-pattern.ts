import { commonSource, lowerSource } from '../text/common-source'
import { isCommonText as isCommon } from '../text/common-text'
import { matchesOf } from '../text/matches'

/** What is used of a regular expression without flag `g`; every RegExp is one. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/**
 * A pattern that is built when it is used first, since one of hundreds of words takes a millisecond to build. One that ignores case
 * is tried on the text in lower case instead, where that finds the same.
 */
export function lazyPattern(build: () => RegExp): Pattern {
  const pattern = lazily(build)
  const test = lazySearch(pattern, (one, text) => one.test(text))
  return {
    get source() {
      return pattern().source
    },
    test,
    exec: (text) => (test(text) ? pattern().exec(text) : null),
  }
}

/** All matches of such a pattern with flag `g`; what they matched may be in lower case. */
export function lazyMatches(build: () => RegExp): (text: string) => readonly RegExpExecArray[] {
  return lazySearch(build, matchesOf)
}

/** The same for `find`, which is given the pattern to use, the text to use it on, and an offset. */
export function lazySearch<Found>(
  build: () => RegExp,
  find: (pattern: RegExp, text: string, at: number) => Found,
): (text: string, at?: number) => Found {
  const pattern = lazily(build)
  const common = lazily(() => forCommonTexts(pattern()))
  return (text, at = 0) => {
    const own = common()
    if (own === null || !isCommonText(text)) return find(pattern(), text, at)
    return find(own.pattern, own.isLower ? lowerOf(text) : text, at)
  }
}

/** The pattern to use for a common text, perhaps in lower case; null if there is nothing to gain. */
interface CommonForm {
  readonly pattern: RegExp
  readonly isLower: boolean
}

function forCommonTexts({ source, flags }: RegExp): CommonForm | null {
  const isLower = flags.includes('i')
  const own = isLower ? lowerSource(source) : source.includes('\\p{') ? commonSource(source) : null
  return own === null ? null : { pattern: new RegExp(own, flags.replace('i', '')), isLower }
}

/** What is known of the text that was tried last: several patterns are tried on one text after another. */
let last = { text: '', isCommon: true, lower: '' }

function isCommonText(text: string): boolean {
  if (text !== last.text) last = { text, isCommon: isCommon(text), lower: '' }
  return last.isCommon
}

/** Of the text that was tried last. */
function lowerOf(text: string): string {
  if (last.lower === '') last.lower = text.toLowerCase()
  return last.lower
}

function lazily<Value>(compute: () => Value): () => Value {
  let result: { readonly value: Value } | null = null
  return () => {
    result ??= { value: compute() }
    return result.value
  }
}
