import { memoizeByKey } from '../memo/memoize-by-key'

export type Dimension = 'time' | 'size' | 'share' | 'rate' | 'count'

export interface Unit {
  readonly dimension: Dimension
  /** Factor to the base unit: seconds, bytes, per cent, per second. */
  readonly factor: number
}

const spellings: readonly (readonly [Dimension, number, string])[] = [
  ['time', 1e-6, 'µs|μs|us|microseconds?|mikrosekunden?|microsecondes?|microsegundos?|微秒|マイクロ秒|마이크로초'],
  ['time', 0.001, 'ms|msec|millis|milliseconds?|millisekunden?|millisecondes?|milisegundos?|milissegundos?|毫秒|ミリ秒|밀리초'],
  ['time', 1, 's|secs?|seconds?|sekunden?|secondes?|segundos?|秒钟|秒鐘|秒|초'],
  ['time', 60, 'mins?|minutes?|minuten?|minutos?|分钟|分鐘|分間|分|분'],
  ['time', 3600, 'h|hrs?|hours?|stunden?|heures?|horas?|小时|小時|時間|시간'],
  ['time', 86_400, 'd|days?|tagen?|tage|tag|jours?|días?|dias?|天|日間|일'],
  ['time', 604_800, 'weeks?|wochen?|semaines?|semanas?|周|週間|週|주'],
  // A month has 28 to 31 days, a year 365 or 366: equal to both.
  ['time', 30 * 86_400, 'months?|monaten?|monate|mois|mes|meses|mês|个月|個月|か月|ヶ月|개월'],
  ['time', 365 * 86_400, 'years?|jahren?|jahre|ans?|années?|años?|anos?|年間|년'],
  ['size', 1, 'b|bytes?|octets?'],
  ['size', 1e3, 'kb|ko'],
  ['size', 1e6, 'mb|mo|megabytes?'],
  ['size', 1e9, 'gb|go|gigabytes?'],
  ['size', 1e12, 'tb|to'],
  ['size', 1024, 'kib'],
  ['size', 1024 ** 2, 'mib'],
  ['size', 1024 ** 3, 'gib'],
  ['share', 1, '%|percent|per cent|prozent|pour cent|por ciento|por cento|％|퍼센트|パーセント'],
  [
    'rate',
    1,
    'rps|qps|tps|req/s|reqs/s|req/sec|requests/s|requests/sec|requests/second|requests? per second|anfragen/s|anfragen pro sekunde|requêtes/s|requêtes par seconde|peticiones por segundo|solicitudes por segundo|requisições por segundo|请求/秒|リクエスト/秒|요청/초',
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
export const unitOf = memoizeByKey((word): Unit | null => all.find(({ whole }) => whole.test(word)) ?? null, 500)
