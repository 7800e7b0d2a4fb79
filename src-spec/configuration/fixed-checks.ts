import type { Severity } from '../model/finding'
import { gateDefinitions } from '../readiness/gate-definitions'

/** What these find makes everything else a guess, so nobody may silence, soften or waive it. */
export const firmChecks: ReadonlySet<string> = new Set([
  'no-missing-document',
  'no-unreadable-document',
  'no-template-left',
  'no-unknown-history',
  'use-valid-configuration',
  'waiver-needs-reason',
])

/** Gates that look at how severe a finding of a check is, with the least that keeps them closed. */
const leastSeverity: Readonly<Record<string, Severity>> = { 'no-open-question': 'warning' }

/** Why a check may not be set to a severity, in words; null when it may. */
export function severityProblem(check: string, severity: Severity | 'off'): string | null {
  if (firmChecks.has(check)) return `"${check}" cannot be changed: while it finds something, what else is found is a guess.`
  const gate = gateDefinitions.find(({ checks }) => checks.includes(check))
  if (severity === 'off' && (gate || check === 'no-placeholder'))
    return `"${check}" cannot be switched off: the gate "${gate?.title ?? 'No placeholder is left in a required section'}" stands on it. Waive single findings with their reason.`
  if (leastSeverity[check] && (severity === 'off' || severity === 'info'))
    return `"${check}" can be an error or a warning, since a gate stands on it. Waive single findings with their reason.`
  return null
}
