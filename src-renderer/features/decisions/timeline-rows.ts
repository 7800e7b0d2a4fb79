import type { ContractField, Decision, DecisionStatus } from '#spec'
import { rowKeys } from '../../ui/row-keys'
import { dayOf, newestFirst } from './decision-order'

export interface TimelineRow {
  readonly key: string
  readonly decision: Decision
  /** ISO date or month; null when the log gives none. */
  readonly day: string | null
}

export interface TimelineFilter {
  readonly status: DecisionStatus | ''
  readonly type: string
  /** A field of the contract that the decision has to mention. */
  readonly field: Pick<ContractField, 'label' | 'value'> | null
}

/** The decisions, newest first, those without a date last. */
export function timelineRows(decisions: readonly Decision[]): readonly TimelineRow[] {
  const ordered = newestFirst(decisions)
  const keys = rowKeys(ordered, ({ id, title, place }) => `${place.path} ${id} ${title}`)
  return ordered.map((decision, index) => ({ key: keys[index] as string, decision, day: dayOf(decision) }))
}

/** The year and month of a row as the heading of its group. */
export function monthOf({ day }: TimelineRow): string {
  if (day === null) return 'Without a date'
  return new Date(`${day.slice(0, 7)}-15T00:00:00Z`).toLocaleDateString('en', { year: 'numeric', month: 'long', timeZone: 'UTC' })
}

export function isShown({ decision }: TimelineRow, { status, type, field }: TimelineFilter): boolean {
  if (status !== '' && decision.status !== status) return false
  if (type !== '' && decision.type !== type) return false
  return field === null || mentions(decision, field)
}

/** Whether a decision names a field of the contract, or the value that it has now. */
function mentions({ title, text }: Decision, { label, value }: Pick<ContractField, 'label' | 'value'>): boolean {
  const words = `${title} ${text}`.toLocaleLowerCase()
  return [label, value].some((word) => word.trim() !== '' && words.includes(word.toLocaleLowerCase()))
}

/** The rows that a row supersedes or is superseded by. */
export function relatedRows(
  row: TimelineRow,
  rows: readonly TimelineRow[],
): { readonly older: readonly TimelineRow[]; readonly newer: readonly TimelineRow[] } {
  const { id, supersedes, supersededBy } = row.decision
  const of = (ids: readonly string[], back: (decision: Decision) => readonly string[]) =>
    rows.filter(
      ({ decision }) =>
        decision !== row.decision && ((decision.id !== '' && ids.includes(decision.id)) || (id !== '' && back(decision).includes(id))),
    )
  return { older: of(supersedes, (other) => other.supersededBy), newer: of(supersededBy, (other) => other.supersedes) }
}
