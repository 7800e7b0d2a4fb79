import { CircleCheck, CircleDashed, CircleHelp, CircleX, type LucideIcon, Replace, Undo2 } from 'lucide-react'
import type { Decision, DecisionStatus } from '#spec'

const states: Readonly<Record<DecisionStatus, { readonly Icon: LucideIcon; readonly word: string }>> = {
  proposed: { Icon: CircleDashed, word: 'Proposed' },
  active: { Icon: CircleCheck, word: 'Active' },
  superseded: { Icon: Replace, word: 'Superseded' },
  rejected: { Icon: CircleX, word: 'Rejected' },
  reverted: { Icon: Undo2, word: 'Reverted' },
  unknown: { Icon: CircleHelp, word: 'Status unclear' },
}

/** The status of a decision as shape and word; the status as written in the log on hover. */
export function DecisionState({ decision: { status, rawStatus, supersededBy } }: { readonly decision: Decision }) {
  // A log that keeps no status says nothing about it.
  if (status === 'unknown' && rawStatus === '') return null
  const { Icon, word } = states[status]
  return (
    <span className="decision-state" data-status={status} title={rawStatus === '' ? undefined : rawStatus}>
      <Icon className="icon" aria-hidden="true" />
      {status === 'superseded' && supersededBy.length > 0 ? `${word} by ${supersededBy.join(', ')}` : word}
    </span>
  )
}
