import type { Comparison } from '../model/fact'
import { amountsIn } from './amounts'
import type { Dimension } from './units'

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
  const of = (text.slice(0, amount.from) + text.slice(amount.to))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return { comparison: amount.comparison, amount: amount.low, dimension: amount.dimension, of }
}

/** Whether one amount satisfies both; null if either is no single amount, or they measure different things. */
export function areQuantitiesCompatible(a: string, b: string): boolean | null {
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
