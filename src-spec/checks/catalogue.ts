import type { FeatureGate } from '../conventions/feature-gate'
import { featureGates } from '../conventions/gates'
import type { CheckCatalogue, CheckPolicy } from '../model/check-catalogue'
import { type GateDefinition, gateDefinitions } from '../readiness/gate-definitions'
import type { Check } from './check'
import { type CheckId, checks } from './index'

/** Built once from the policies of the checks. The engine passes it to lower layers, which must not import checks. */
export const catalogue: CheckCatalogue = {
  ids: checks.map(({ id }) => id),
  lockedChecks: idsWhere(({ isLocked }) => isLocked === true),
  blockingChecks: mapChecks(({ policy }) => policy?.blocks),
  leastSeverities: mapChecks(({ policy }) => policy?.leastSeverity),
  gateTitles: gateTitlesOf(gateDefinitions, Object.values(featureGates).flat()),
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

/** The table of gates must not import the checks, so the compiler verifies its check ids here. */
function gateTitlesOf(
  gates: readonly GateDefinition<CheckId>[],
  _ofFeatures: readonly FeatureGate<CheckId>[],
): ReadonlyMap<string, string> {
  const named = gates.flatMap(({ title, checks: ids, severe }) => {
    const all = severe === undefined || severe.checks === 'any' ? ids : [...ids, ...severe.checks]
    return all.map((id) => [id, title] as const)
  })
  // Reversed, because a map keeps the last of equal keys and the first gate is needed.
  return new Map(named.reverse())
}
