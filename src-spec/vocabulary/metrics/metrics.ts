import { lazyMatches, lazyPattern } from '../../memo/lazy-pattern'
import { alternationOf, phrasesOf } from '../phrases/index'
import { type Metric, type NamedMetric, namedMetrics } from './named-metrics'

/** The same with their names in other languages. Most texts have no part of a name, so that its whole pattern need not be built. */
export const metrics: readonly Metric[] = namedMetrics.map((metric) => {
  const mayHold = lazyPattern(() => anyStem([metric]))
  const names = lazyMatches(() => withLanguages(metric))
  return { ...metric, words: (text) => (mayHold.test(text) ? names(text) : []) }
})

/** A search for the names of some metrics; `mayHold` says only whether a text has a part of one. */
export interface MetricSearch {
  readonly mayHold: (text: string) => boolean
  readonly test: (text: string) => boolean
}

export function anyOf(isWanted: (metric: Pick<Metric, 'dimension'>) => boolean): MetricSearch {
  const wanted = metrics.filter(isWanted)
  const mayHold = lazyPattern(() => anyStem(namedMetrics.filter(isWanted)))
  return { mayHold: mayHold.test, test: (text) => mayHold.test(text) && wanted.some(({ words }) => words(text).length > 0) }
}

/** A part of each name: the longest word of one in another language. */
function anyStem(wanted: readonly NamedMetric[]): RegExp {
  const others = wanted.flatMap(({ name }) => otherNames(name).map(longestWord))
  return either([...wanted.flatMap(({ stems, joined }) => [stems.source, joined?.source]), [...new Set(others)].join('|')], 'iu')
}

function longestWord(phrase: string): string {
  return phrase.split(/[^\p{L}]+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

function otherNames(metric: string): readonly string[] {
  return phrasesOf(({ metrics: names }) => names[metric] ?? '')
}

function withLanguages(metric: NamedMetric): RegExp {
  return either([wholeWords([metric]), metric.joined?.source, alternationOf(otherNames(metric.name))], 'giu')
}

function wholeWords(wanted: readonly NamedMetric[]): string {
  return `\\b(?:${wanted.map(({ spaced }) => spaced.source).join('|')})\\b`
}

function either(sources: readonly (string | undefined)[], flags: string): RegExp {
  return new RegExp(sources.filter(Boolean).join('|') || '(?!)', flags)
}
