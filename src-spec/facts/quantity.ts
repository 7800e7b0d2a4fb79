import type { Comparison } from '../fact'

/** An amount with its bound, in the base unit of its dimension: seconds, bytes, per cent, per second. */
export interface Quantity {
  readonly comparison: Comparison
  readonly amount: number
  readonly dimension: 'time' | 'size' | 'share' | 'rate'
  /** What is measured, in words: `p95 latency`. */
  readonly of: string
}

const units: Readonly<Record<string, readonly [Quantity['dimension'], number]>> = {
  ms: ['time', 0.001],
  s: ['time', 1],
  sec: ['time', 1],
  second: ['time', 1],
  seconds: ['time', 1],
  sekunden: ['time', 1],
  min: ['time', 60],
  minute: ['time', 60],
  minutes: ['time', 60],
  minuten: ['time', 60],
  h: ['time', 3600],
  hour: ['time', 3600],
  hours: ['time', 3600],
  stunden: ['time', 3600],
  d: ['time', 86_400],
  day: ['time', 86_400],
  days: ['time', 86_400],
  tage: ['time', 86_400],
  b: ['size', 1],
  kb: ['size', 1000],
  mb: ['size', 1e6],
  gb: ['size', 1e9],
  tb: ['size', 1e12],
  kib: ['size', 1024],
  mib: ['size', 1024 ** 2],
  gib: ['size', 1024 ** 3],
  '%': ['share', 1],
  percent: ['share', 1],
  prozent: ['share', 1],
  rps: ['rate', 1],
  'req/s': ['rate', 1],
  'requests/s': ['rate', 1],
}

const pattern =
  /(?<![\p{L}\p{N}.,])(?<bound><=|>=|[≤≥<>=~≈]|at least|at most|up to|under|below|over|above|max\.?|min\.?|maximum|minimum|mindestens|höchstens|unter|über)?\s{0,2}(?<number>\d{1,15}(?:[.,]\d{1,9})?)\s{0,2}(?<unit>%|\p{L}{1,10}(?:\/s)?)(?![\p{L}\p{N}])/giu

const bounds: Readonly<Record<string, Comparison>> = {
  '<': '<',
  under: '<',
  below: '<',
  unter: '<',
  '<=': '≤',
  '≤': '≤',
  'at most': '≤',
  'up to': '≤',
  max: '≤',
  maximum: '≤',
  höchstens: '≤',
  '>': '>',
  over: '>',
  above: '>',
  über: '>',
  '>=': '≥',
  '≥': '≥',
  'at least': '≥',
  min: '≥',
  minimum: '≥',
  mindestens: '≥',
}

/** The one amount that a value gives; null when it gives none, several, or one in a unit that is not known. */
export function readQuantity(value: string): Quantity | null {
  const text = value.slice(0, 500)
  const found = [...text.matchAll(pattern)]
  const match = found[0]
  const unit = units[match?.groups?.unit?.toLowerCase() ?? '']
  if (!match || found.length !== 1 || !unit) return null
  const bound = (match.groups?.bound ?? '').toLowerCase().replace('.', '')
  const number = Number((match.groups?.number ?? '').replace(',', '.'))
  const of = (text.slice(0, match.index) + text.slice(match.index + match[0].length))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return { comparison: bounds[bound] ?? '=', amount: number * unit[1], dimension: unit[0], of }
}

/** Whether one amount satisfies both; null when either is no single amount, or they measure different things. */
export function quantitiesHoldTogether(a: string, b: string): boolean | null {
  const first = readQuantity(a)
  const second = readQuantity(b)
  if (!first || !second || first.dimension !== second.dimension || first.of !== second.of) return null
  const [lowA, highA] = interval(first)
  const [lowB, highB] = interval(second)
  const low = Math.max(lowA, lowB)
  const high = Math.min(highA, highB)
  const slack = 1e-9 * Math.max(1, Math.min(first.amount, second.amount))
  if (low > high + slack) return false
  const touching = Math.abs(low - high) <= slack
  return !(touching && [first, second].some((each) => isStrict(each) && Math.abs(each.amount - low) <= slack))
}

function isStrict({ comparison }: Quantity): boolean {
  return comparison === '<' || comparison === '>'
}

function interval({ comparison, amount }: Quantity): readonly [number, number] {
  if (comparison === '<' || comparison === '≤') return [Number.NEGATIVE_INFINITY, amount]
  if (comparison === '>' || comparison === '≥') return [amount, Number.POSITIVE_INFINITY]
  return [amount, amount]
}
