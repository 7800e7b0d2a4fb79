export type Dimension = 'time' | 'size' | 'share' | 'rate' | 'count'

export interface Unit {
  readonly dimension: Dimension
  /** Factor to the base unit: seconds, bytes, per cent, per second. */
  readonly factor: number
}

const spellings: readonly (readonly [Dimension, number, string])[] = [
  ['time', 1e-6, 'µs|μs|us|microseconds?|mikrosekunden?'],
  ['time', 0.001, 'ms|msec|millis|milliseconds?|millisekunden?|毫秒'],
  ['time', 1, 's|secs?|seconds?|sekunden?|秒'],
  ['time', 60, 'mins?|minutes?|minuten?|分钟'],
  ['time', 3600, 'h|hrs?|hours?|stunden?|小时'],
  ['time', 86_400, 'd|days?|tagen?|tag|天'],
  ['size', 1, 'b|bytes?'],
  ['size', 1e3, 'kb'],
  ['size', 1e6, 'mb'],
  ['size', 1e9, 'gb'],
  ['size', 1e12, 'tb'],
  ['size', 1024, 'kib'],
  ['size', 1024 ** 2, 'mib'],
  ['size', 1024 ** 3, 'gib'],
  ['share', 1, '%|percent|per cent|prozent'],
  [
    'rate',
    1,
    'rps|qps|tps|req/s|reqs/s|req/sec|requests/s|requests/sec|requests/second|requests? per second|anfragen/s|anfragen pro sekunde|请求/秒',
  ],
  ['rate', 1 / 60, 'rpm|req/min|requests/min|requests/minute|requests? per minute|anfragen/min|anfragen pro minute'],
  ['rate', 1 / 3600, 'req/h|requests/h|requests/hour|requests? per hour'],
]

const all = spellings.map(([dimension, factor, words]) => ({
  dimension,
  factor,
  whole: new RegExp(`^(?:${words})$`, 'iu'),
}))

/** Every spelling, as the inside of a regular expression; longer ones before their prefixes. */
export const unitPattern = spellings
  .flatMap(([, , words]) => words.split('|'))
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Null for a word that is no unit. */
export function unitOf(word: string): Unit | null {
  return all.find(({ whole }) => whole.test(word)) ?? null
}
