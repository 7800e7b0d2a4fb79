import { lazyMatches, lazyPattern } from '../../memo/lazy-pattern'
import { alternationOf, phrasesOf } from '../phrases/index'
import type { Words } from './named-metrics'

const shares = '50|75|90|95|99(?:[.,]9{1,2})?'
const anyShare = /50|75|9[059]/
const percentiles = lazyMatches(
  () =>
    new RegExp(
      String.raw`\bp ?(${shares})\b|(?<![\d.,])(${shares})(?:th|st|nd|rd|er|e|º|o|\.|%)?[- ]?(?:${alternationOf(phrasesOf((words) => words.percentile))})`,
      'giu',
    ),
)

/** `p95`, `P99`, `95th percentile`: the share is the first or second group. Most texts have none of the numbers. */
export function percentilesIn(text: string): readonly RegExpExecArray[] {
  return anyShare.test(text) ? percentiles(text) : []
}

const levels: readonly (readonly [name: string, words: Words])[] = [
  ['unit', lazyMatches(() => /\bunit[- ]?tests?\b|\bunit\b|单元(?:测试)?/giu)],
  ['integration', lazyMatches(() => /\bintegration(?:s?[- ]?tests?)?\b|集成(?:测试)?/giu)],
  ['e2e', lazyMatches(() => /\be2e(?:[- ]tests?)?\b|\bend[- ]to[- ]end(?:[- ]tests?)?\b/giu)],
  ['contract', lazyMatches(() => /\bcontract[- ]tests?\b/giu)],
  ['branch', lazyMatches(() => /\bbranch(?:es)?\b/giu)],
  ['mutation', lazyMatches(() => /\bmutations?\b/giu)],
]
const mayNameLevel = lazyPattern(() => /unit|单元|integration|集成|e2e|end[- ]to|contract|branch|mutation/iu)

/** Kinds of tests and of coverage that a text may name, each with its name in a subject. Most texts name none. */
export function levelsFor(text: string): typeof levels {
  return mayNameLevel.test(text) ? levels : []
}

/** Averages are no percentiles, and their bounds are not compared with those of percentiles. */
export const averageWords: Words = lazyMatches(() => new RegExp(alternationOf(phrasesOf(({ average }) => average)), 'giu'))
