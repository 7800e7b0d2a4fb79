import type { Fact } from '../model/fact'
import { type Amount, amountsIn, countsIn } from '../vocabulary/amounts'
import { breaksBan, type Compatibility, compatibilityOf, shareTechnology } from '../vocabulary/compatibility'
import { findMetric } from '../vocabulary/metrics/metric-of'
import { roundingOf } from '../vocabulary/quantity'

/** Whether the loser's fact is compatible with the winner's; both are on one subject. */
export function factCompatibility(winner: Fact, loser: Fact): Compatibility {
  if (winner.unit !== null && loser.unit !== null) return amountCompatibility(winner, loser)
  const bans = [winner, loser].filter(({ modality }) => modality === 'must-not')
  if (bans.length === 2) return 'yes'
  if (winner.modality === 'must-not') return breaksBan(winner.value, loser.value, winner.subject) ? 'no' : 'unknown'
  if (loser.modality === 'must-not') return breaksBan(loser.value, winner.value, winner.subject) ? 'no' : 'unknown'
  if ([winner, loser].some(({ origin }) => origin === 'version') && !shareTechnology(winner.value, loser.value, winner.subject))
    return 'unknown'
  const verdict = compatibilityOf(winner.value, loser.value, winner.subject)
  // Unknown words are compared only between the contract and the constraints that repeat it.
  return verdict === 'text' ? (winner.origin === 'contract' && loser.origin === 'constraint' ? 'no' : 'unknown') : verdict
}

/** A tighter bound is compatible with a looser one, but not the other way round. Of a range the more lenient end counts. */
function amountCompatibility(winner: Fact, loser: Fact): Compatibility {
  const metric = findMetric(winner.subject)
  const [a, b] = [amountOf(winner), amountOf(loser)]
  if (!a || !b || a.dimension !== b.dimension) return 'unknown'
  const near = roundingOf(a.dimension, Math.max(a.high, b.high))
  if (metric?.better === 'lower') return b.low > a.high + near ? 'no' : 'yes'
  if (metric?.better === 'higher') return b.high < a.low - near ? 'no' : 'yes'
  return settingCompatibility(winner.comparison, a, loser.comparison, b, near)
}

/** A setting: equal, or within the bound of the winner. */
function settingCompatibility(bound: Fact['comparison'], a: Amount, other: Fact['comparison'], b: Amount, near: number): Compatibility {
  const isMost = (comparison: Fact['comparison']) => comparison === '<' || comparison === '≤'
  const isLeast = (comparison: Fact['comparison']) => comparison === '>' || comparison === '≥'
  if (isMost(bound)) return isLeast(other) ? 'unknown' : b.low > a.high + near ? 'no' : 'yes'
  if (isLeast(bound)) return isMost(other) ? 'unknown' : b.high < a.low - near ? 'no' : 'yes'
  if (isMost(other)) return b.high < a.low - near ? 'no' : 'unknown'
  if (isLeast(other)) return b.low > a.high + near ? 'no' : 'unknown'
  return b.low > a.high + near || b.high < a.low - near ? 'no' : 'yes'
}

function amountOf({ value, unit }: Fact): Amount | null {
  return (unit === '' ? countsIn(value) : amountsIn(value))[0] ?? null
}
