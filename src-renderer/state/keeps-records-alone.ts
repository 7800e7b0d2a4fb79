import type { DocumentKind } from '#spec'
import type { CockpitState } from './cockpit-state'

/** What specifies nothing by itself: records of decisions, laws, guidance for all work, and pages beside them. */
const beside: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['decision-log', 'constitution', 'steering', 'unknown'])

/**
 * Whether a repository records decisions and has no specification: its records are shown, and neither a stage nor a contract. A core
 * document that cannot be read is there all the same.
 */
export function keepsRecordsAlone({ snapshot }: Pick<CockpitState, 'snapshot'>): boolean {
  const judgement = snapshot?.judgement ?? null
  if (judgement === null || judgement.decisions.length === 0 || judgement.features.length > 0) return false
  const { documents, findings, gates } = judgement
  if (documents.some(({ kind }) => !beside.has(kind))) return false
  const blocking = new Set(gates.find(({ id }) => id === 'documents-exist')?.blockedBy)
  return findings.every(({ id, check }) => !blocking.has(id) || check === 'no-missing-document')
}
