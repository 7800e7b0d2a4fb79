import type { CheckCatalogue } from '../model/check-catalogue'
import { isAtLeast, type Severity } from '../model/finding'

/** Why a check may not be set to a severity, in words; null when it may. */
export function severityProblem(catalogue: CheckCatalogue, check: string, severity: Severity | 'off'): string | null {
  const { lockedChecks, leastSeverities, gateTitles } = catalogue
  if (lockedChecks.has(check)) return `"${check}" cannot be changed: while it finds something, what else is found is a guess.`
  const least = leastSeverities.get(check)
  if (least && (severity === 'off' || !isAtLeast(severity, least)))
    return `"${check}" can be ${choices[least]}, since a gate stands on it. Waive single findings with their reason.`
  const gate = gateTitles.get(check)
  if (gate && severity === 'off')
    return `"${check}" cannot be switched off: the gate "${gate}" stands on it. Waive single findings with their reason.`
  return null
}

const choices = { error: 'an error only', warning: 'an error or a warning' } as const
