import type { CheckCatalogue, CheckPolicy } from '../model/check-catalogue'
import { type GateDefinition, gateDefinitions } from '../readiness/gate-definitions'
import type { Check } from './check'
import { type CheckId, checks } from './index'

/** Built once from the policies of the checks; the engine hands it down to the rooms below. */
export const catalogue: CheckCatalogue = {
  ids: checks.map(({ id }) => id),
  lockedChecks: idsWhere(({ isLocked }) => isLocked === true),
  blockingChecks: mapChecks(({ policy }) => policy?.blocks),
  leastSeverities: mapChecks(({ policy }) => policy?.leastSeverity),
  gateTitles: gateTitlesOf(gateDefinitions),
  notWaivableInText: idsWhere(({ isLocked, isWaivableInText }) => isLocked === true || isWaivableInText === false),
  nextActions: mapChecks(({ nextAction }) => nextAction),
}

function idsWhere(test: (policy: CheckPolicy) => boolean): ReadonlySet<string> {
  return new Set(checks.flatMap(({ id, policy }) => (policy && test(policy) ? [id] : [])))
}

function mapChecks<Value>(read: (check: Check) => Value | undefined): ReadonlyMap<string, Value> {
  return new Map(
    checks.flatMap((check) => {
      const value = read(check)
      return value === undefined ? [] : [[check.id, value] as const]
    }),
  )
}

/** The table of gates lies below the checks and knows no id; here the compiler refuses one that is no check's. */
function gateTitlesOf(gates: readonly GateDefinition<CheckId>[]): ReadonlyMap<string, string> {
  const named = gates.flatMap(({ title, checks: ids, severe }) => {
    const all = severe === undefined || severe.checks === 'any' ? ids : [...ids, ...severe.checks]
    return all.map((id) => [id, title] as const)
  })
  // A map keeps the last of equal keys, and the first gate is wanted.
  return new Map(named.reverse())
}
