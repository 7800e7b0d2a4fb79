import type { DocumentState, ShownJudgement, Snapshot } from '#bridge'
import type { DocumentKind, DocumentSummary, Finding, KindSummary, Severity, SpecChange } from '#spec'
import type { CockpitState } from './cockpit-state'

export { type CommitForm, commitDisabledReason } from './commit-disabled-reason'
export { changesSince } from './documents/sync'
export { isDirty } from './is-dirty'
export { keepsRecordsAlone } from './keeps-records-alone'
export { countMissingValues } from './missing-values'
export { movedBase } from './moved-base'
export { isMerging, mergeBlocker, type PendingOperation, pendingOperation } from './pending-operation'
export { type CellRange, type RowParts, splitRow } from './tables/split-row'
export { isUnsaved, unsavedDocuments } from './unsaved-documents'

/** `toFill`: blanks that a template left; the findings about them are counted there only. */
export type SeverityCounts = Readonly<Record<Severity | 'toFill', number>>

const none: readonly Finding[] = []
const noCounts: SeverityCounts = { error: 0, warning: 0, info: 0, toFill: 0 }

/** All findings of the last judgement, in its order. The same array until the next judgement. */
export function allFindings(state: CockpitState): readonly Finding[] {
  return state.snapshot?.judgement?.findings ?? none
}

export function findingById(state: CockpitState, id: string | null): Finding | null {
  return id === null ? null : (allFindings(state).find((finding) => finding.id === id) ?? null)
}

export function documentByPath(snapshot: Snapshot | null, path: string): DocumentState | null {
  return snapshot?.documents.find((document) => document.path === path) ?? null
}

export function documentById(snapshot: Snapshot | null, id: string | null): DocumentState | null {
  return snapshot?.documents.find((document) => document.id === id) ?? null
}

export function summaryOf(snapshot: Snapshot | null, path: string): DocumentSummary | null {
  return snapshot?.judgement?.documents.find((document) => document.path === path) ?? null
}

/** Findings by severity for each document path, and in all under the empty path. */
export function countFindings(findings: readonly Finding[]): ReadonlyMap<string, SeverityCounts> {
  const counts = new Map<string, SeverityCounts>([['', noCounts]])
  for (const { severity, place, toFill } of findings) {
    const kind = toFill ? 'toFill' : severity
    for (const path of ['', place.path]) {
      const before = counts.get(path) ?? noCounts
      counts.set(path, { ...before, [kind]: before[kind] + (toFill?.count ?? 1) })
    }
  }
  return counts
}

const noKinds: readonly KindSummary[] = []

/** Every kind of document, in the order of lists; empty until main has sent them. */
export function documentKinds({ welcome }: Pick<CockpitState, 'welcome'>): readonly KindSummary[] {
  return welcome?.kinds ?? noKinds
}

/** The number of documents, without the configuration. */
export function documentCount(snapshot: Snapshot | null): number {
  return snapshot?.documents.filter(({ role }) => role === 'document').length ?? 0
}

type OrderedSnapshot = Pick<Snapshot, 'documents'> & { readonly judgement: Pick<ShownJudgement, 'documents'> | null }

/** Documents in the order of their kinds, those of one kind by path, the configuration last. */
export function orderDocuments(snapshot: OrderedSnapshot | null, kinds: readonly KindSummary[]): readonly DocumentState[] {
  if (snapshot === null) return []
  const orders = new Map(kinds.map(({ kind, order }) => [kind, order]))
  const kindOf = new Map(snapshot.judgement?.documents.map((summary) => [summary.path, summary.kind]))
  const orderOf = (kind: DocumentKind) => orders.get(kind) ?? Number.MAX_SAFE_INTEGER - 1
  const rank = ({ path, role, kind }: DocumentState) =>
    role === 'configuration' ? Number.MAX_SAFE_INTEGER : orderOf(kindOf.get(path) ?? kind)
  return [...snapshot.documents].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))
}

const noChanges: readonly SpecChange[] = []

/** The changes of SPEC that need a decision which no new entry of the log records. A new array: wrap it in `useShallow`. */
export function undecidedChanges({ snapshot }: Pick<CockpitState, 'snapshot'>): readonly SpecChange[] {
  return (snapshot?.judgement?.changes ?? noChanges).filter((change) => change.isUndecided)
}

/** Name of the repository that the open folder is only a part of; null otherwise. */
export function largerRepositoryName({ snapshot }: CockpitState): string | null {
  const root = snapshot?.largerRepository ?? null
  return root === null ? null : (root.split(/[\\/]/).findLast((part) => part !== '') ?? root)
}
