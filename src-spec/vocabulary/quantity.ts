import type { Comparison } from '../model/fact'
import { type Amount, amountsIn, countsIn } from './amounts'
import type { Dimension } from './units'
import { fillers } from './words'

/** An amount with its bound, in the base unit of its dimension: seconds, bytes, per cent, per second. */
export interface Quantity {
  readonly comparison: Comparison
  readonly amount: number
  readonly dimension: Dimension
  /** What is measured, in words: `p95 latency`. */
  readonly of: string
}

/** The one amount of a value; null for none, several, or one in an unknown unit. */
export function readQuantity(value: string): Quantity | null {
  const text = value.slice(0, 500)
  const [amount, ...more] = amountsIn(text)
  if (!amount || more.length > 0 || amount.low !== amount.high) return null
  return { comparison: amount.comparison, amount: amount.low, dimension: amount.dimension, of: wordsBeside(text, amount) }
}

function wordsBeside(text: string, { from, to }: Amount): string {
  const words = `${text.slice(0, from)} ${text.slice(to)}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !fillers.has(word)).join(' ')
}

/** The same for numbers without a unit: `at least 2` allows `3`. */
export function areCountsCompatible(a: string, b: string): boolean | null {
  const [first, second] = [readCount(a), readCount(b)]
  return first && second && first.of === second.of ? overlap(first, second) : null
}

function readCount(value: string): Quantity | null {
  const text = value.slice(0, 500)
  const [amount, ...more] = countsIn(text)
  if (!amount || more.length > 0 || amount.low !== amount.high) return null
  return { comparison: amount.comparison, amount: amount.low, dimension: 'count', of: wordsBeside(text, amount) }
}

/** Whether one amount satisfies both; null if either is no single amount, or they measure different things. */
export function areQuantitiesCompatible(a: string, b: string): boolean | null {
  const first = readQuantity(a)
  const second = readQuantity(b)
  if (!first || !second || first.dimension !== second.dimension || first.of !== second.of) return null
  return overlap(first, second)
}

function overlap(first: Quantity, second: Quantity): boolean {
  const [lowA, highA] = interval(first)
  const [lowB, highB] = interval(second)
  const low = Math.max(lowA, lowB)
  const high = Math.min(highA, highB)
  const slack = roundingOf(first.dimension, Math.min(first.amount, second.amount))
  if (low > high + slack) return false
  const touching = Math.abs(low - high) <= slack
  return !(touching && [first, second].some((each) => isStrict(each) && Math.abs(each.amount - low) <= slack))
}

/** Tolerance for the rounding of units: months and years have no exact length, and a gigabyte has 1000 or 1024 megabytes. */
export function roundingOf(dimension: Dimension, amount: number): number {
  const isLong = dimension === 'time' && amount >= 27 * 86_400
  return Math.max(1, amount) * (isLong ? 0.04 : dimension === 'size' ? 0.075 : 1e-9)
}

function isStrict({ comparison }: Quantity): boolean {
  return comparison === '<' || comparison === '>'
}

function interval({ comparison, amount }: Quantity): readonly [number, number] {
  if (comparison === '<' || comparison === '≤') return [Number.NEGATIVE_INFINITY, amount]
  if (comparison === '>' || comparison === '≥') return [amount, Number.POSITIVE_INFINITY]
  return [amount, amount]
}
