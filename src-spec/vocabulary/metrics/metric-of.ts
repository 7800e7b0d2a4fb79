import { anyOf, metrics } from './metrics'
import type { Metric, Words } from './named-metrics'
import { averageWords, levelsFor, percentilesIn } from './qualifiers'

/** The metric that a text gives a number for. */
export interface Measured {
  readonly metric: Metric
  /** `latency.p95`, `coverage.unit`. */
  readonly name: string
}

export interface MetricReading {
  readonly measured: Measured | null
  /** The text with the words of the metric blanked; offsets stay the same. */
  readonly rest: string
  /** Unit tests without the word coverage: "Unit tests: 80 %" may be their share of all tests, "minimum 80 %" may not. */
  readonly implied: boolean
  /** A bare "coverage", which may be of something else than tests, such as an index. */
  readonly loose: boolean
}

const latency = metrics.find(({ name }) => name === 'latency')
const coverage = metrics.find(({ name }) => name === 'coverage')

/** One search instead of one for each metric, of which most texts name none. */
const anyMetric = anyOf(() => true)
const anyCount = anyOf(({ dimension }) => dimension === 'count')

/** The one metric in a text; null for none and for two. A share of unit tests is coverage, a time at p95 latency. */
export function metricOf(text: string, dimension: Metric['dimension']): MetricReading {
  const state = { rest: text }
  const shares = take(state, percentilesIn).map((match) => (match[1] ?? match[2] ?? '').replace(',', '.'))
  const mean = take(state, averageWords).length > 0
  const all = anyMetric.mayHold(state.rest) ? metrics.filter(({ words }) => take(state, words).length > 0) : []
  for (const { aside } of all) if (aside) take(state, aside)
  // Of "throughput/latency" the unit decides.
  const named = all.length > 1 && /\p{L}\s?\/\s?\p{L}/u.test(text) ? all.filter((metric) => metric.dimension === dimension) : all
  const ofTests = named.length === 0 || named[0] === coverage
  const kinds = ofTests
    ? levelsFor(state.rest)
        .filter(([, words]) => take(state, words).length > 0)
        .map(([name]) => name)
    : []
  const metric = named[0] ?? (shares.length > 0 ? latency : kinds.length > 0 && /\btests?\b|测试/iu.test(text) ? coverage : undefined)
  const loose = metric === coverage && kinds.length === 0 && !/\b(?:test|testing|code|line|statement)s?\b|测试|代码|testab/iu.test(text)
  const implied = metric === coverage && named.length === 0
  const clear = named.length <= 1 && new Set(shares).size <= 1 && kinds.length <= 1 && !(mean && shares.length > 0)
  if (!metric || !clear || metric.dimension !== dimension) return { measured: null, rest: state.rest, loose, implied }
  return { measured: { metric, name: nameOf(metric, shares[0], kinds[0], mean) }, rest: state.rest, loose, implied }
}

/** Whether a column's header is a metric itself: `P95`, `Coverage`. */
export function namesMetric(header: string): boolean {
  return percentilesIn(header).length > 0 || anyMetric.test(header)
}

/** A fast test that most texts fail which name no metric. */
export function mayNameMetric(text: string): boolean {
  return anyMetric.mayHold(text) || percentilesIn(text).length > 0
}

/** Whether a text consists of a percentile, a level of tests or an average: `P95` in a column of remarks. */
export function isQualifier(text: string): boolean {
  const state = { rest: text }
  const found = [percentilesIn, averageWords, ...levelsFor(text).map(([, words]) => words)].filter((words) => take(state, words).length > 0)
  return found.length > 0 && !/[\p{L}\p{N}]/u.test(state.rest)
}

/** Whether one of the metrics in a text is a number without a unit. */
export function namesCount(text: string): boolean {
  return anyCount.test(text)
}

/** The metric of a name with or without qualifier, such as `latency.p95`. */
export function findMetric(subject: string): Metric | null {
  const name = subject.split(' of ')[0] ?? ''
  return metrics.find((metric) => metric.name === name) ?? metrics.find((metric) => metric.name === name.split('.')[0]) ?? null
}

/** The readable name of a subject: `p95 latency`, `unit coverage`, `p95 latency (checkout)`. */
export function metricLabel(subject: string): string {
  const [name = '', of] = subject.split(' of ')
  const metric = findMetric(subject)
  const qualifier = metric && name.startsWith(`${metric.name}.`) ? `${name.slice(metric.name.length + 1)} ` : ''
  return `${qualifier}${metric?.label ?? name}${of ? ` (${of})` : ''}`
}

function nameOf(metric: Metric, share: string | undefined, kind: string | undefined, mean: boolean): string {
  if (metric === latency) return share ? `latency.p${share}` : mean ? 'latency.mean' : 'latency'
  // Coverage without a level is that of unit tests, as tools report it.
  if (metric === coverage) return `coverage.${kind ?? 'unit'}`
  return metric.name
}

/** Finds and blanks the matches. */
function take(state: { rest: string }, words: Words): readonly RegExpExecArray[] {
  const found = words(state.rest)
  for (const { index, 0: match } of found) {
    state.rest = state.rest.slice(0, index) + ' '.repeat(match.length) + state.rest.slice(index + match.length)
  }
  return found
}
