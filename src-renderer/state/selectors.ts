import type { DocumentState, Snapshot } from '#bridge'
import type { DocumentKind, DocumentSummary, Finding, Severity } from '#spec'
import type { Cockpit } from './cockpit'

export type SeverityCounts = Readonly<Record<Severity, number>>

const none: readonly Finding[] = []
const noCounts: SeverityCounts = { error: 0, warning: 0, info: 0 }

/** All findings of the last judgement, in its own order. The same array until the next judgement. */
export function allFindings(state: Cockpit): readonly Finding[] {
  return state.snapshot?.judgement?.findings ?? none
}

export function findingById(state: Cockpit, id: string | null): Finding | null {
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
  for (const { severity, place } of findings) {
    for (const path of ['', place.path]) {
      const before = counts.get(path) ?? noCounts
      counts.set(path, { ...before, [severity]: before[severity] + 1 })
    }
  }
  return counts
}

const kindOrder: readonly DocumentKind[] = [
  'constitution',
  'technical-spec',
  'active-spec',
  'decision-log',
  'technical-design',
  'feature-spec',
  'unknown',
]

/** How many documents there are; the configuration is none of them. */
export function documentCount(snapshot: Snapshot | null): number {
  return snapshot?.documents.filter(({ role }) => role === 'document').length ?? 0
}

/** Documents as the list shows them: law first, then the three core documents, then the rest by path, the configuration last. */
export function orderDocuments(snapshot: Snapshot | null): readonly DocumentState[] {
  if (snapshot === null) return []
  const kinds = new Map(snapshot.judgement?.documents.map((summary) => [summary.path, summary.kind]))
  const rank = ({ path, role }: DocumentState) =>
    role === 'configuration' ? kindOrder.length : kindOrder.indexOf(kinds.get(path) ?? 'unknown')
  return [...snapshot.documents].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))
}
