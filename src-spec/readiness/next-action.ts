import type { DeletedDocument } from '../changes/deleted-documents'
import type { CheckCatalogue } from '../model/check-catalogue'
import type { Finding } from '../model/finding'
import type { Gate, NextAction } from '../model/readiness'
import { visibleName } from '../text/visible-name'

const showing = { kind: 'show-finding', button: 'Show' } as const

/** The action for the first finding that blocks the first closed gate. */
export function nextAction(gates: readonly Gate[], findings: readonly Finding[], { nextActions }: CheckCatalogue): NextAction {
  const gate = gates.find((one) => one.state !== 'passed')
  const finding = findings.find((one) => one.id === gate?.blockedBy[0])
  if (!gate || !finding) return { sentence: 'GO. Nothing stands in the way.', button: '', kind: 'nothing', finding: null, remaining: 0 }
  const base = { sentence: finding.message, finding: finding.id, remaining: gate.blockedBy.length }
  const action = nextActions.get(finding.check)
  // The blanks of a section are at or after the place of the finding.
  if (!action && isSectionToFill(finding) && finding.fixes.length === 0)
    return { ...base, button: 'Fill in', kind: 'fill', place: finding.place }
  return { ...base, ...(action ?? showing) }
}

/** Creating a document that the last commit has becomes restoring it; `place` names it. */
export function restoreDeleted(next: NextAction, findings: readonly Finding[], deleted: () => readonly DeletedDocument[]): NextAction {
  if (next.kind !== 'create-documents') return next
  const finding = findings.find(({ id }) => id === next.finding)
  if (!finding || !deleted().some(({ path }) => path === finding.place.path)) return next
  return { ...next, kind: 'restore-document', button: 'Restore', place: finding.place }
}

/** An unfinished merge comes before everything else, since nothing is judged of its text; null without one. */
export function finishMerge(findings: readonly Finding[], { blockingChecks, nextActions }: CheckCatalogue): NextAction | null {
  const merges = findings.filter(({ check }) => blockingChecks.get(check) === 'merged-text')
  const [first] = merges
  if (first === undefined) return null
  const action = nextActions.get(first.check)
  // A marker without its counterpart leaves nothing to choose from.
  const { kind, button } = action && first.fixes.length > 1 ? action : showing
  return {
    sentence: `Finish the merge in ${visibleName(first.place.path)}. ${first.message}`,
    button,
    kind,
    finding: first.id,
    remaining: merges.length,
  }
}

/** Whether a finding is about blanks of a section, not about a whole document that is still a template. */
export function isSectionToFill({ toFill }: Finding): boolean {
  return toFill !== undefined && (toFill.count > 0 || toFill.section !== '')
}
