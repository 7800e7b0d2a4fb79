import type { Fact } from '../model/fact'
import { type Amount, amountsIn, countsIn } from '../vocabulary/amounts'
import { breaksBan, type Compatibility, compatibilityOf } from '../vocabulary/compatibility'
import { findMetric } from '../vocabulary/metric-of'

/** Whether the loser's fact is compatible with the winner's; both are on one subject. */
export function factCompatibility(winner: Fact, loser: Fact): Compatibility {
  if (winner.unit !== null && loser.unit !== null) return amountCompatibility(winner, loser)
  const bans = [winner, loser].filter(({ modality }) => modality === 'must-not')
  if (bans.length === 2) return 'yes'
  if (winner.modality === 'must-not') return breaksBan(winner.value, loser.value, winner.subject) ? 'no' : 'unknown'
  if (loser.modality === 'must-not') return breaksBan(loser.value, winner.value, winner.subject) ? 'no' : 'unknown'
  return compatibilityOf(winner.value, loser.value, winner.subject)
}

/** Tolerance for the rounding of units. */
const slack = 1e-9

/** A tighter bound is compatible with a looser one, but not the other way round. Of a range the more lenient end counts. */
function amountCompatibility(winner: Fact, loser: Fact): Compatibility {
  const metric = findMetric(winner.subject)
  const [a, b] = [amountOf(winner), amountOf(loser)]
  if (!metric || !a || !b || a.dimension !== b.dimension) return 'unknown'
  const near = slack * Math.max(Math.abs(a.high), Math.abs(b.high), 1)
  if (metric.better === 'lower') return b.low > a.high + near ? 'no' : 'yes'
  if (metric.better === 'higher') return b.high < a.low - near ? 'no' : 'yes'
  return b.low > a.high + near || b.high < a.low - near ? 'no' : 'yes'
}

function amountOf({ value, unit }: Fact): Amount | null {
  return (unit === '' ? countsIn(value) : amountsIn(value))[0] ?? null
}
