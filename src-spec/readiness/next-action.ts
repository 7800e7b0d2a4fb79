import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import type { Gate, NextAction } from '../model/readiness'

/** The action for the first finding that blocks the first closed gate. */
export function nextAction(gates: readonly Gate[], findings: readonly Finding[], { nextActions }: CheckCatalogue): NextAction {
  const gate = gates.find((one) => one.state !== 'passed')
  const finding = findings.find((one) => one.id === gate?.blockedBy[0])
  if (!gate || !finding) return { sentence: 'GO. Nothing stands in the way.', button: '', kind: 'nothing', finding: null, remaining: 0 }
  const { kind, button } = nextActions.get(finding.check) ?? { kind: 'show-finding', button: 'Show' }
  return { sentence: finding.message, button, kind, finding: finding.id, remaining: gate.blockedBy.length }
}
