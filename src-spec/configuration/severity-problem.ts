import type { CheckCatalogue } from '../model/check-catalogue'
import { isAtLeast, type Severity } from '../model/finding'

/** The reason, as a sentence, why a check cannot have a severity; null when it can. */
export function severityProblem(catalogue: CheckCatalogue, check: string, severity: Severity | 'off'): string | null {
  const { lockedChecks, leastSeverities, gateTitles } = catalogue
  if (lockedChecks.has(check)) return `"${check}" cannot be changed, because its findings make all other results unreliable.`
  const least = leastSeverities.get(check)
  if (least && (severity === 'off' || !isAtLeast(severity, least)))
    return `"${check}" can be ${choices[least]}, because a gate depends on it. Waive single findings with a reason.`
  const gate = gateTitles.get(check)
  if (gate && severity === 'off')
    return `"${check}" cannot be off, because the gate "${gate}" depends on it. Waive single findings with a reason.`
  return null
}

const choices = { error: 'an error only', warning: 'an error or a warning' } as const
