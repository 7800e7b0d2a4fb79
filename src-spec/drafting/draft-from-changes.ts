import { isInForce } from '../changes/fresh-decisions'
import { namesValue } from '../changes/mentions-change'
import { nextDecisionId } from '../kinds/decision-log/index'
import type { ColumnRole, Decision, DecisionDraft, DecisionLog } from '../kinds/decision-log/model'
import { rationaleRole } from '../kinds/decision-log/row-values'
import type { SpecChange } from '../model/change'
import { contractFields, contractLabels } from '../model/contract'
import { draftTitle } from './draft-title'
import { draftType } from './draft-type'

export interface DraftInput {
  readonly changes: readonly SpecChange[]
  readonly decisions: readonly Decision[]
  /** Ids in use on other branches. */
  readonly otherBranches: readonly string[]
  /** ISO date. */
  readonly today: string
  /** Null when there is no log yet. */
  readonly log: DecisionLog | null
}

/** Roles with their own field in the form; every other column is an extra field. */
const shown: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'date', 'type', 'title', 'status', 'scope'])

/** Drafts the decision for the undecided changes, in the style of the log. The reason is left to the user. */
export function draftFromChanges({ changes, decisions, otherBranches, today, log }: DraftInput): DecisionDraft {
  const undecided = changes.filter((change) => change.isUndecided)
  const columns = log?.columns ?? null
  const rationale = columns ? rationaleRole(columns) : null
  const extra = (columns ?? []).filter(({ role, header }) => header !== '' && !shown.has(role) && role !== rationale)
  const own = decisions.map(({ id }) => id).filter((id) => id !== '')
  const keepsIds = decisions.length === 0 ? (columns?.some(({ role }) => role === 'id') ?? true) : own.length > 0
  return {
    id: keepsIds ? nextDecisionId([...own, ...otherBranches], own) : '',
    date: today,
    type: draftType(undecided, decisions),
    title: draftTitle(undecided),
    rationale: '',
    status: activeStatus(decisions, columns !== null && !columns.some(({ role }) => role === 'status')),
    scope: [...new Set(undecided.flatMap(({ place }) => (place ? [place.path] : [])))].join(', '),
    extra: Object.fromEntries(extra.map(({ header, role }) => [header, role === 'supersedes' ? supersededBy(undecided, decisions) : ''])),
  }
}

/** The decision that carried the value which the only change replaces; empty unless exactly one in force names it. */
function supersededBy(changes: readonly SpecChange[], decisions: readonly Decision[]): string {
  const [change] = changes
  if (change === undefined || changes.length > 1 || change.kind !== 'contract' || change.before === '') return ''
  const field = contractFields.find((name) => contractLabels[name] === change.subject) ?? change.subject
  const named = decisions.filter(isInForce).filter(namesValue(field, change.before))
  return named.length === 1 ? (named[0]?.id ?? '') : ''
}

/** The log's own word for an active decision: the most frequent one, the latest among equals. */
function activeStatus(decisions: readonly Decision[], none: boolean): string {
  const counts = new Map<string, number>()
  for (const { status, rawStatus } of decisions) {
    if (status !== 'active' || rawStatus.length > 24 || /\d/.test(rawStatus)) continue
    const count = counts.get(rawStatus) ?? 0
    counts.delete(rawStatus)
    counts.set(rawStatus, count + 1)
  }
  let best: readonly [string, number] | null = null
  for (const entry of counts) if (best === null || entry[1] >= best[1]) best = entry
  if (best) return best[0]
  if (none || (decisions.length > 0 && decisions.every(({ rawStatus }) => rawStatus === ''))) return ''
  return decisions.length === 0 ? '✅ Active' : 'Active'
}
