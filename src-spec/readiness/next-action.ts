import type { Finding } from '../model/finding'
import type { Gate, NextAction } from '../model/readiness'

/** What the button says, and does, for the checks that have an action of their own. */
const actions: Readonly<Record<string, { readonly kind: NextAction['kind']; readonly button: string }>> = {
  'no-missing-document': { kind: 'create-documents', button: 'Create from templates…' },
  'no-menu-in-contract': { kind: 'show-finding', button: 'Choose…' },
  'no-conflict-with-spec': { kind: 'show-finding', button: 'Show the conflict' },
  'no-undecided-change': { kind: 'decide', button: 'Draft the decision…' },
  'no-uncommitted-document': { kind: 'commit', button: 'Review and commit…' },
  'use-real-decision': { kind: 'decide', button: 'Record a decision…' },
}

/** The first thing that keeps the lowest closed gate closed. */
export function nextAction(gates: readonly Gate[], findings: readonly Finding[]): NextAction {
  const gate = gates.find((one) => one.state !== 'passed')
  const finding = findings.find((one) => one.id === gate?.blockedBy[0])
  if (!gate || !finding) return { sentence: 'GO. Nothing stands in the way.', button: '', kind: 'nothing', finding: null, remaining: 0 }
  const { kind, button } = actions[finding.check] ?? { kind: 'show-finding', button: 'Show' }
  return { sentence: finding.message, button, kind, finding: finding.id, remaining: gate.blockedBy.length }
}
