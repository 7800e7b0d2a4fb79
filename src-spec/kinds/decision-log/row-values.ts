import type { ColumnRole, DecisionColumn, DecisionDraft } from './model'

/** Where the reason goes when the log has no column of that name. */
const reasons: readonly ColumnRole[] = ['rationale', 'context', 'consequence', 'evidence']

/** The role of the column that takes the reason; null when none does. */
export function rationaleRole(columns: readonly DecisionColumn[]): ColumnRole | null {
  return reasons.find((reason) => columns.some(({ role }) => role === reason)) ?? null
}

/** What a draft says in each column. A reason that no column takes stands behind the title, so that no word is lost. */
export function rowValues(columns: readonly DecisionColumn[], draft: DecisionDraft): readonly string[] {
  const reason = rationaleRole(columns)
  const title = reason === null && draft.rationale.trim() !== '' ? `${draft.title} — ${draft.rationale}` : draft.title
  return columns.map(({ role, header }) => {
    const extra = Object.hasOwn(draft.extra, header) ? (draft.extra[header] ?? '') : ''
    if (role === reason) return draft.rationale || extra
    if (role === 'title') return title
    if (role === 'id' || role === 'date' || role === 'type' || role === 'status' || role === 'scope') return draft[role] || extra
    return extra
  })
}
